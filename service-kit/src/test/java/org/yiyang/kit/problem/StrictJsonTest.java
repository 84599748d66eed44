package org.yiyang.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final ObjectMapper json = StrictJson.mapper();

    /** One field of each kind that JSON's scalars could be taken for. */
    record Scalars(Boolean yes, Integer count, String text) {}

    @Test
    void whatFitsIsRead() throws JsonProcessingException {
        assertEquals(
                new Scalars(true, 1, "1"), json.readValue("{\"yes\":true,\"count\":1,\"text\":\"1\"}", Scalars.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"yes\":1}",
                "{\"yes\":0}",
                "{\"yes\":\"true\"}",
                "{\"yes\":\"\"}",
                "{\"count\":\"1\"}",
                "{\"count\":true}",
                "{\"count\":1.5}",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"yes\":true,\"yes\":true}",
                "{\"no\":true}",
                "{} {}"
            })
    void anotherTypeOrAnUnknownFieldIsRefusedAndNeverConverted(String body) {
        assertThrows(JsonProcessingException.class, () -> json.readValue(body, Scalars.class));
    }

    /** A day as callers write it. */
    record Dated(LocalDate day) {}

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01", "2024-02-29", "9998-12-31"})
    void aDayOfTheCalendarIsRead(String day) throws JsonProcessingException {
        assertEquals(new Dated(LocalDate.parse(day)), json.readValue("{\"day\":\"" + day + "\"}", Dated.class));
    }

    /** An instant as callers write it. */
    record Timed(Instant at) {}

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01T00:00:00Z", "9998-12-31T23:59:59.999999Z"})
    void anInstantOfTheCalendarIsRead(String at) throws JsonProcessingException {
        assertEquals(new Timed(Instant.parse(at)), json.readValue("{\"at\":\"" + at + "\"}", Timed.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0999-12-31T23:59:59Z",
                "9999-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "2026-01-01"
            })
    void anInstantThatNoTableHoldsIsRefusedByTheNameOfItsField(String at) {
        JsonMappingException refused =
                assertThrows(JsonMappingException.class, () -> json.readValue("{\"at\":\"" + at + "\"}", Timed.class));
        assertEquals("at", refused.getPath().get(0).getFieldName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999-12-31", "-0044-03-15", "9999-01-01", "+10000-01-01", "2023-02-29", "2024-2-9"})
    void aDayThatNoTableHoldsIsRefused(String day) {
        assertThrows(JsonProcessingException.class, () -> json.readValue("{\"day\":\"" + day + "\"}", Dated.class));
    }
}
