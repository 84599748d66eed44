package org.yiyang.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.http.Language;
import org.yiyang.kit.problem.JsonFaults;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.Refused;

class BoundedElementsTest {
    private static final AtomicInteger BOUND = new AtomicInteger();
    private final ObjectMapper json = StrictJson.mapper();

    /** Counts how many of it were made. */
    record Counted(String name) {
        Counted {
            BOUND.incrementAndGet();
        }
    }

    enum Kind {
        A,
        B
    }

    record Lists(
            @Size(min = 1, max = 3) List<@NotNull Counted> counted,
            @Size(max = 2) Set<@NotNull Kind> kinds,
            @Size(max = 2) List<@NotNull String> texts,
            List<Integer> open) {}

    private Refused refused(String body) {
        return JsonFaults.refused(assertThrows(JsonProcessingException.class, () -> json.readValue(body, Lists.class)));
    }

    private static String many(String element, int count) {
        return String.join(",", java.util.Collections.nCopies(count, element));
    }

    @Test
    void aListIsReadNoFurtherThanItMayBeLong() {
        BOUND.set(0);
        Refused refused = refused("{\"counted\":[" + many("{\"name\":\"a\"}", 10_000) + "]}");
        assertEquals(3, BOUND.get());
        assertEquals("FIELDS_INVALID", refused.refusal().code());
        assertEquals("/counted", refused.problems().get(0).pointer());
        assertEquals("FIELD_SIZE", refused.problems().get(0).refusal().code());
        assertEquals(
                "must have between 1 and 3 characters or items",
                refused.problems().get(0).detail(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "counted, null, 4",
        "counted, null, 60000",
        "kinds, \"A\", 3",
        "kinds, null, 60000",
        "texts, \"a\", 3",
        "texts, null, 60000"
    })
    void onePlaceTooManyIsTheSizeOfTheList(String field, String element, int count) {
        Refused refused = refused("{\"" + field + "\":[" + many(element, count) + "]}");
        assertEquals("/" + field, refused.problems().get(0).pointer());
        assertEquals("FIELD_SIZE", refused.problems().get(0).refusal().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"counted\":[{\"name\":\"a\"},{\"name\":7}]} | /counted/1/name",
                "{\"counted\":[[]]} | /counted/0",
                "{\"counted\":{}} | /counted",
                "{\"counted\":[{\"x\":[[],[]]}]} | /counted/0/x",
                "{\"texts\":[\"a\",\"\\u0000\"]} | /texts/1",
                "{\"kinds\":[\"A\",\"C\"]} | /kinds/1"
            })
    void whatIsWrongWithAnElementIsToldWhereItStands(String body, String pointer) {
        assertEquals(pointer, refused(body).problems().get(0).pointer());
    }

    @Test
    void whatFitsIsRead() throws JsonProcessingException {
        Lists read = json.readValue(
                "{\"counted\":[{\"name\":\"a\"},null,{}],\"kinds\":[\"B\",\"A\"],\"texts\":[],\"open\":[1,2,3,4,5]}",
                Lists.class);
        assertEquals(Arrays.asList(new Counted("a"), null, new Counted(null)), read.counted());
        assertEquals(Set.of(Kind.A, Kind.B), read.kinds());
        assertEquals(List.of(), read.texts());
        assertEquals(List.of(1, 2, 3, 4, 5), read.open());
    }
}
