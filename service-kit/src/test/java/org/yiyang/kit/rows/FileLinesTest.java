package org.yiyang.kit.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.Refused;

/** Where one line of a file ends, whoever wrote it. */
class FileLinesTest {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final RowShape<Place> SHAPE = new RowShape<>(
            Place.class, JSON, Validation.buildDefaultValidatorFactory().getValidator());
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    record Place(String name, Integer beds) {}

    private void read(FileType type, String file) {
        FileRows.read(
                type,
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                SHAPE,
                JSON,
                (number, line) -> {
                    numbers.add(number);
                    lines.add(line);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n", "\r\r\r\n"})
    void aLineEndsWithItsLineFeedAndTheReturnsBeforeIt(String end) {
        read(FileType.NDJSON, "{\"beds\":1}" + end + end + "{\"beds\":2}" + end);
        assertEquals(List.of("{\"beds\":1}", "{\"beds\":2}"), lines);
        assertEquals(List.of(1, 3), numbers);
    }

    @Test
    void aReturnInsideOfALineIsPartOfIt() {
        read(FileType.NDJSON, "{\"name\":\"甲\",\r\"beds\":1}\n{\"beds\":2}\r");
        assertEquals(List.of("{\"name\":\"甲\",\r\"beds\":1}", "{\"beds\":2}"), lines);
        assertEquals(new Place("甲", 1), SHAPE.read(null, lines.get(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"beds\":1}\\r{\"beds\":2}|BODY_MALFORMED",
                "{\"name\":\"甲\\r乙\"}|BODY_MALFORMED",
                "{\"beds\":1}\\u0085|BODY_MALFORMED",
                "\\uFEFF{\"beds\":1}|BODY_MALFORMED",
                "{\"beds\":\\u00001}|BODY_MALFORMED"
            })
    void whatIsNoJsonIsRefusedForItselfAlone(String row, String code) {
        String line = row.replace("\\r", "\r")
                .replace("\\u0085", "\u0085")
                .replace("\\uFEFF", "\uFEFF")
                .replace("\\u0000", "\u0000");
        read(FileType.NDJSON, "{\"beds\":0}\n" + line + "\n{\"beds\":3}\n");
        assertEquals(3, lines.size());
        assertEquals(line, lines.get(1));
        Refused refused = assertThrows(Refused.class, () -> SHAPE.read(null, lines.get(1)));
        assertEquals(code, refused.refusal().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"\\ud800\"}", "{\"name\":\"\\u0000\"}"})
    void halfACharacterAndNoneAreRefusedByTheirField(String line) {
        Refused refused = assertThrows(Refused.class, () -> SHAPE.read(null, line));
        assertEquals("/name", refused.problems().get(0).pointer());
    }

    @Test
    void aQuoteThatIsNeverClosedIsNotReadToTheEndOfTheFile() {
        StringBuilder file = new StringBuilder("name,beds\n甲,1\n\"乙,2\n");
        while (file.length() < 1_000_000) {
            file.append("丙,3\n");
        }
        Refused refused = assertThrows(Refused.class, () -> read(FileType.CSV, file.toString()));
        assertEquals("FILE_ROW_TOO_LONG", refused.refusal().code());
        assertEquals(List.of(3, FileRows.ROW_LENGTH_MAX), refused.values());
        assertEquals(List.of(2), numbers);
    }

    @Test
    void manyRowsAreNotTakenForALongOne() {
        StringBuilder file = new StringBuilder("name,beds\n");
        for (int i = 0; i < 20_000; i++) {
            file.append("一个名字很长的养老院,").append(i).append('\n');
        }
        read(FileType.CSV, file.toString());
        assertEquals(20_000, numbers.size());
    }
}
