package org.yiyang.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.contract.RequestTexts;
import org.yiyang.kit.problem.FieldViolations;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.RowShape;

class TextFaultTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u3000",
                "\u2003\u202f",
                "\u200b",
                "\u200b\u2060\ufeff",
                "\u00ad",
                "\u202e",
                "\u2028",
                "\u3164",
                "\u115f",
                "\u2800",
                "\u0301",
                "\udb40\udc41"
            })
    void aTextOfWhichNothingIsSeenIsNone(String blank) {
        assertEquals(
                KitRefusal.FIELD_REQUIRED, TextFault.of(blank).orElseThrow().refusal());
    }

    @ParameterizedTest
    @CsvSource({
        "医务室\u200b（东区）, 4",
        "医务室（东区）\u202e, 8",
        "\ufeff甲医院, 1",
        "甲\u00ad医院, 2",
        "𠮷氏\u200d医务室, 3",
        "甲\u3164乙, 2",
        "\u2066甲\u2069, 1",
        "医\ufe00务室, 2",
        "医务室\ufe0f, 4",
        "葛\udb40\udd00城, 2",
        "𠮷\udb40\uddef氏, 2"
    })
    void anInvisibleCharacterIsNamedByItsPlace(String text, int place) {
        assertEquals(
                new TextFault(TextRefusal.INVISIBLE, place), TextFault.of(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "520103195003120278",
                "11010519491231002X",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２ｘ",
                "110105 19491231 002X",
                "110105\u00a019491231\u3000002X",
                "110105-1949-1231-002X",
                "110105·19491231·002X",
                "110105\n19491231002X",
                "张三身份证520103195003120278号",
                "SFZ520103195003120278",
                "电话13800138000，110105 19491231 002X。",
                "2026-11-29 11010519491231002X",
                "94684019500312001X",
                "110105491231002",
                "身份证 110105 491231 002",
                "𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X",
                "810000199408230021"
            })
    void anIdentityNumberIsRefusedHoweverItIsWritten(String text) {
        assertEquals(TextRefusal.CITIZEN_ID, TextFault.of(text).orElseThrow().refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "琼民〔2020〕12号",
                "海口市龙华区海秀中路15号",
                "52460106M8K8QTUK9U",
                "12460108409900119 4",
                "PDY10001346010617D1102",
                "4601050101000100201234",
                "110105194912310021",
                "1101051949123100280",
                "110105194913310021",
                "990105194912310020",
                "110105491331002",
                "A110105491231002",
                "0898-65333333 13800138000",
                "2025-01-01 2025-12-31 2026-01-01",
                "20251231 20260101 20261231",
                "第一行\n第二行",
                "𠮷氏医务室",
                "Ünïted Hospital",
                "１２３号"
            })
    void whatOnlyLooksLikeOneIsTaken(String text) {
        assertTrue(TextFault.of(text).isEmpty());
    }

    @Test
    void theRefusalSaysWhereAndQuotesNothing() {
        Body body = new Body("张三520103195003120278", "ok", "520103195003120278", " ");

        FieldProblem problem = FieldViolations.refused(
                        new jakarta.validation.ConstraintViolationException(VALIDATOR.validate(body)))
                .problems()
                .get(0);

        assertEquals("/name", problem.pointer());
        assertEquals("TEXT_CITIZEN_ID", problem.refusal().code());
        for (Language language : Language.values()) {
            assertTrue(problem.detail(language).contains("3"));
            assertFalse(problem.detail(language).contains("5201031950"));
        }
    }

    @Test
    void aSealedTextMayHoldANumberAndWhatIsNotRequiredMayBeBlank() {
        assertEquals(Set.of(), faults(new Body("甲", "ok", "520103195003120278", " ")));
        assertEquals(Set.of("name", "inside", "sealed"), faults(new Body("\u200b", "\u00a0", "\u200b", null)));
    }

    private static Set<String> faults(Body body) {
        return VALIDATOR.validate(body).stream()
                .map(one -> one.getPropertyPath().toString())
                .map(path -> path.startsWith("inside") ? "inside" : path)
                .collect(Collectors.toSet());
    }

    /** A body with each kind of text. */
    record Body(
            @NotNull @Text @Size(max = 100) String name,
            List<@NotNull @Text @Size(max = 100) String> inside,
            @NotNull @SealedText @Size(max = 100) String sealed,
            @SealedText(mayBeBlank = true) @Size(max = 100) String note) {
        Body(String name, String inside, String sealed, String note) {
            this(name, List.of(inside), sealed, note);
        }
    }

    @ParameterizedTest
    @CsvSource({"甲\u200b乙, TEXT_INVISIBLE", "甲\u202e乙, TEXT_INVISIBLE", "11010519491231002X, TEXT_CITIZEN_ID"})
    void aColumnOfAFileHasTheSameRule(String cell, String code) {
        RowShape<Row> shape = new RowShape<>(Row.class, StrictJson.mapper(), VALIDATOR);
        Refused refused =
                assertThrows(Refused.class, () -> shape.read(List.of("name", "note"), "[\"甲\",\"" + cell + "\"]"));
        FieldProblem problem = refused.problems().get(0);
        assertEquals("/note", problem.pointer());
        assertEquals(code, problem.refusal().code());
    }

    @Test
    void aControlCharacterIsInvisibleButABreakOfALineIsNot() {
        assertEquals(
                TextRefusal.INVISIBLE, TextFault.of("甲\u0001乙").orElseThrow().refusal());
        assertTrue(TextFault.of("甲\n乙").isEmpty());
    }

    /** A row of a file. */
    record Row(@NotNull @Text String name, @Text String note) {}

    @Test
    void aNameIsStoredInOneForm() {
        assertEquals("é医院", VisibleText.normal("\u00a0 e\u0301医院\u3000"));
        assertEquals(null, VisibleText.normal(null));
    }

    @Test
    void aTextWithoutARuleIsFound() {
        assertEquals(Set.of("Planted.blank", "Planted.listed", "Planted.loose"), RequestTexts.unruledIn(Planted.class));
    }

    /** What {@link RequestTexts} must find. */
    record Planted(
            @NotNull @Size(max = 9) String blank,
            List<@Size(max = 9) String> listed,

            @jakarta.validation.constraints.Pattern(regexp = "[0-9A-Za-z]{6,40}")
            String loose,

            @jakarta.validation.constraints.Pattern(regexp = "H\\d{11}")
            String strict,

            @Text String ruled,
            @SealedText String sealed) {}
}
