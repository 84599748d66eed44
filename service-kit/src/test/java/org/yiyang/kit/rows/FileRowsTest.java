package org.yiyang.kit.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.charset.DecodedText;
import org.yiyang.kit.csv.Inline;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Refused;

class FileRowsTest {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final RowShape<Home> SHAPE = new RowShape<>(Home.class, JSON, VALIDATOR);

    enum Colour implements Bilingual {
        RED;

        @Override
        public String zh() {
            return "红";
        }

        @Override
        public String en() {
            return "red";
        }
    }

    record Place(@NotBlank @Size(max = 10) String name, String region) {}

    record Licence(@NotBlank String number, @NotNull LocalDate validFrom) {}

    record Home(
            @Inline @NotNull @Valid Place place,
            @Max(100) Integer total,
            Colour type,
            Boolean overdue,
            @Valid Licence licence,
            List<@NotNull Colour> roles) {

        Home(Place place, Integer total, Colour type, Boolean overdue, Licence licence) {
            this(place, total, type, overdue, licence, null);
        }
    }

    private static final String HEADER = "name,region,total,type,overdue,licence.number,licence.validFrom\n";
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @Test
    void aRowBecomesTheRecordThatJsonWouldBecome() {
        Home home = only(HEADER + "甲养老院,=\"0460\",90,红,是,'=1,2020/1/5\n");
        assertEquals(
                new Home(new Place("甲养老院", "0460"), 90, Colour.RED, true, new Licence("=1", LocalDate.of(2020, 1, 5))),
                home);
        Home same = SHAPE.read(
                null,
                "{\"place\":{\"name\":\"甲养老院\",\"region\":\"0460\"},\"total\":90,\"type\":\"RED\",\"overdue\":true,"
                        + "\"licence\":{\"number\":\"=1\",\"validFrom\":\"2020-01-05\"}}");
        assertEquals(same, home);
    }

    @Test
    void aCellMayHoldSeveralValues() {
        assertEquals(
                List.of(Colour.RED, Colour.RED), only("name,角色\n甲,red；RED\n").roles());
    }

    @Test
    void anEmptyCellIsNotGivenAndAnEmptyGroupIsNotThere() {
        assertEquals(new Home(new Place("甲", null), null, null, null, null), only(HEADER + "甲,,,,,,\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void theCharsetIsFoundOut(String charset) {
        assertEquals(
                "海口市养老院",
                only(bytes("名称,total\r\n海口市养老院,1\r\n", Charset.forName(charset)), null)
                        .place()
                        .name());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        assertEquals("甲", only("\uFEFFname,total\n甲,1\n").place().name());
    }

    @Test
    void aNamedCharsetIsTakenAtItsWord() {
        byte[] gb = bytes("name\n联通\n", DecodedText.GB18030);
        assertEquals("联通", only(gb, DecodedText.GB18030).place().name());
        assertEquals("FILE_CHARSET", refused(gb, StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNeitherAreRefused() {
        byte[] odd = bytes("name\n海口\n", StandardCharsets.UTF_8);
        odd[odd.length - 2] = (byte) 0xFF;
        assertEquals("FILE_CHARSET", refused(odd, null));
    }

    @Test
    void quotesCommasAndLineBreaksBelongToTheirCells() {
        read("region,name\r\n\"a,\"\"b\"\"\r\nc\",甲\r\n,乙\r\n");
        assertEquals(List.of(2, 3), numbers);
        assertEquals("[\"a,\\\"b\\\"\\r\\nc\",\"甲\"]", lines.get(0));
    }

    @Test
    void rowsOfBlanksAreLeftOutButCounted() {
        read("name,total\n甲,1\n\n,\n  ,\n乙,2\n");
        assertEquals(List.of(2, 6), numbers);
    }

    @Test
    void emptyColumnsAtTheRightAndRowsLeftShortAreASpreadsheets() {
        assertEquals("甲", only("name,total,,\n甲\n").place().name());
    }

    @Test
    void headersMayBeChineseInAnyOrder() {
        Home home = only("总数,名称\n7,甲\n");
        assertEquals(7, home.total());
        assertEquals("甲", home.place().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,colour|FILE_COLUMN_UNKNOWN|/1",
                "name,名称|FILE_COLUMN_TWICE|/1",
                "total|FILE_COLUMN_MISSING|/place/name",
                "name,,total|FILE_COLUMN_UNKNOWN|/1"
            })
    void aHeaderThatDoesNotFitIsRefusedByItsColumn(String header, String code, String pointer) {
        Refused refused = assertThrows(Refused.class, () -> read(header + "\nx,1\n"));
        assertEquals("FILE_HEADER", refused.refusal().code());
        assertEquals(code, refused.problems().get(0).refusal().code());
        assertEquals(pointer, refused.problems().get(0).pointer());
    }

    @Test
    void aMissingColumnIsToldInBothItsNames() {
        Refused refused = assertThrows(Refused.class, () -> read("total\n1\n"));
        assertEquals("缺少必需的列：name（名称）", refused.problems().get(0).detail(Language.ZH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "name\n", "name\n\n , \n"})
    void aFileWithoutARowIsRefused(String file) {
        Refused refused = assertThrows(Refused.class, () -> read(file));
        assertEquals(400, refused.refusal().kind().status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "甲,,,,,,,x|ROW_RAGGED|-",
                ",,1,,,,|FIELD_REQUIRED|/place",
                "甲甲甲甲甲甲甲甲甲甲甲,,1,,,,|FIELD_SIZE|/place/name",
                "甲,,many,,,,|FIELD_TYPE|/total",
                "甲,,1.5,,,,|FIELD_TYPE|/total",
                "甲,,101,,,,|FIELD_RANGE|/total",
                "甲,,1,蓝,,,|FIELD_TYPE|/type",
                "甲,,1,,maybe,,|FIELD_TYPE|/overdue",
                "甲,,1,,,7,2020-02-30|FIELD_TYPE|/licence/validFrom",
                "甲,,1,,,7,|FIELD_REQUIRED|/licence/validFrom",
                "甲\u0000乙,,1,,,,|FIELD_TEXT|/place/name",
                "甲\u0007乙,,1,,,,|FIELD_TEXT|/place/name"
            })
    void aRowThatDoesNotFitIsRefusedByItsField(String row, String code, String pointer) {
        Refused refused = assertThrows(Refused.class, () -> only(HEADER + row + "\n"));
        if (pointer == null) {
            assertEquals("FILE_" + code, refused.refusal().code());
            return;
        }
        assertEquals(code, refused.problems().get(0).refusal().code());
        assertEquals(pointer, refused.problems().get(0).pointer());
    }

    @Test
    void emptyCellsBeyondTheHeaderDoNoHarm() {
        assertEquals("甲", only("name,total\n甲,1,,\n").place().name());
    }

    @Test
    void anOpenQuoteAndAnEndlessRowAreRefused() {
        assertEquals("FILE_UNREADABLE", refused("name\n\"甲\n乙\n".getBytes(StandardCharsets.UTF_8), null));
        assertEquals("FILE_UNREADABLE", refused("name\n\"甲\"x\n".getBytes(StandardCharsets.UTF_8), null));
        byte[] endless = ("name\n" + "x".repeat(200_000) + "\n").getBytes(StandardCharsets.UTF_8);
        assertEquals("FILE_ROW_TOO_LONG", refused(endless, null));
    }

    @Test
    void aFileHasAMostOfRows() {
        byte[] most = ("name\n" + "x\n".repeat(FileRows.ROWS_MAX)).getBytes(StandardCharsets.UTF_8);
        FileRows.read(FileType.CSV, new ByteArrayInputStream(most), null, SHAPE, JSON, (number, line) -> {});
        byte[] more = ("name\n" + "x\n".repeat(FileRows.ROWS_MAX + 1)).getBytes(StandardCharsets.UTF_8);
        assertEquals("FILE_ROWS_TOO_MANY", refused(more, null));
    }

    @Test
    void linesOfJsonAreNumberedAsTheyStand() {
        FileRows.read(
                FileType.NDJSON,
                new ByteArrayInputStream(bytes("{\"a\":1}\r\n\n{\"b\":2}", StandardCharsets.UTF_8)),
                null,
                SHAPE,
                JSON,
                this::take);
        assertEquals(List.of(1, 3), numbers);
        assertEquals("{\"b\":2}", lines.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|BODY_REQUIRED",
                "[]|BODY_MALFORMED",
                "{|BODY_MALFORMED",
                "{\"place\":{\"name\":\"x\"},\"colour\":1}|FIELDS_INVALID",
                "{\"place\":{\"name\":\"x\"}} x|BODY_MALFORMED",
                "{\"place\":{\"name\":7}}|FIELDS_INVALID"
            })
    void aLineThatIsNotTheRecordIsRefused(String line, String code) {
        Refused refused = assertThrows(Refused.class, () -> SHAPE.read(null, line));
        assertEquals(code, refused.refusal().code());
    }

    private Home only(String file) {
        return only(bytes(file, StandardCharsets.UTF_8), null);
    }

    private Home only(byte[] file, Charset declared) {
        List<String> header =
                FileRows.read(FileType.CSV, new ByteArrayInputStream(file), declared, SHAPE, JSON, this::take);
        assertEquals(1, lines.size());
        return SHAPE.read(header, lines.get(0));
    }

    private void read(String file) {
        FileRows.read(
                FileType.CSV,
                new ByteArrayInputStream(bytes(file, StandardCharsets.UTF_8)),
                null,
                SHAPE,
                JSON,
                this::take);
    }

    private String refused(byte[] file, Charset declared) {
        return assertThrows(
                        Refused.class,
                        () -> FileRows.read(
                                FileType.CSV,
                                new ByteArrayInputStream(file),
                                declared,
                                SHAPE,
                                JSON,
                                (number, line) -> {}))
                .refusal()
                .code();
    }

    private void take(int number, String line) {
        numbers.add(number);
        lines.add(line);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
