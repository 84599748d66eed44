package org.yiyang.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.http.Language;
import org.yiyang.kit.problem.JsonFaults;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.Refused;

class JsonLimitsTest {
    private final ObjectMapper json = StrictJson.mapper();

    static Stream<Arguments> justBeyond() {
        return Stream.of(
                Arguments.of("[".repeat(21) + "]".repeat(21), "nested at most 20 deep"),
                Arguments.of(
                        '"' + "x".repeat(JsonLimits.STRING_LENGTH_MAX + 1) + '"', "texts of at most 100000 characters"),
                Arguments.of("9".repeat(31), "numbers of at most 30 digits"),
                Arguments.of("1." + "9".repeat(40), "numbers of at most 30 digits"),
                Arguments.of("{\"" + "x".repeat(257) + "\":1}", "field names of at most 128 bytes"),
                Arguments.of("[" + "1,".repeat(100_000) + "1]", "at most 100000 tokens"));
    }

    @ParameterizedTest
    @MethodSource("justBeyond")
    void whatGoesBeyondALimitIsRefusedByItsName(String body, String limit) {
        Refused refused = JsonFaults.refused(assertThrows(JsonProcessingException.class, () -> json.readTree(body)));
        assertEquals("BODY_BEYOND_LIMIT", refused.refusal().code());
        assertEquals("The body goes beyond a limit: " + limit, refused.detail(Language.EN));
    }

    static Stream<String> upToTheLimit() {
        return Stream.of(
                "[".repeat(20) + "]".repeat(20),
                '"' + "x".repeat(JsonLimits.STRING_LENGTH_MAX) + '"',
                "9".repeat(30),
                "{\"" + "x".repeat(JsonLimits.NAME_LENGTH_MAX) + "\":1}",
                "[" + "1,".repeat(90_000) + "1]");
    }

    @ParameterizedTest
    @MethodSource("upToTheLimit")
    void whatKeepsTheLimitsIsRead(String body) throws JsonProcessingException {
        JsonNode read = json.readTree(body);
        assertEquals(body, read.toString());
    }

    record Amount(BigDecimal yuan, Integer year, String note) {}

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E+2147483647", "0e-99", "0.000000000000000000001"})
    void anExactNumberIsNoLongerThanItIsWritten(String number) {
        assertEquals(List.of("/yuan FIELD_PRECISION"), faults("{\"yuan\":" + number + "}"));
    }

    @Test
    void anExactNumberOfTwentyDigitsIsRead() throws JsonProcessingException {
        assertEquals(
                new BigDecimal("99999999999999999999"),
                json.readValue("{\"yuan\":99999999999999999999}", Amount.class).yuan());
        assertEquals(List.of("/yuan FIELD_TYPE"), faults("{\"yuan\":\"12\"}"));
    }

    @Test
    void aLimitWithinAFieldIsToldWithItsPointer() {
        assertEquals(List.of("/note BODY_BEYOND_LIMIT"), faults("{\"note\":\"" + "x".repeat(200_000) + "\"}"));
        assertEquals(List.of("/year FIELD_TYPE"), faults("{\"year\":99999999999999}"));
    }

    private List<String> faults(String body) {
        return JsonFaults.refused(assertThrows(JsonProcessingException.class, () -> json.readValue(body, Amount.class)))
                .problems()
                .stream()
                .map(problem -> problem.pointer() + " " + problem.refusal().code())
                .toList();
    }
}
