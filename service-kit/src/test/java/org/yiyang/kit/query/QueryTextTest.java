package org.yiyang.kit.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.refusal.Refused;

class QueryTextTest {
    private static String faults(String query) {
        Refused refused = QueryText.fault(query);
        return refused == null
                ? ""
                : refused.problems().stream()
                        .map(fault -> fault.pointer() + " " + fault.refusal().code())
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "name=%zz, name QUERY_ENCODING",
        "region=46&name=%4, name QUERY_ENCODING",
        "name=%, name QUERY_ENCODING",
        "name=%BA%A3%BF%DA, name QUERY_ENCODING",
        "name=\u00ba\u00a3, name QUERY_ENCODING",
        "name=%C0%AF, name QUERY_ENCODING",
        "name=%ED%A0%80, name QUERY_ENCODING",
        "%zz=1, ? QUERY_ENCODING",
        "%3Cscript%3E=%zz, ? QUERY_ENCODING",
        "name=a%00, name FIELD_TEXT",
        "name=a%1B%5B2J, name FIELD_TEXT",
        "name=%EF%BF%BF, name FIELD_TEXT"
    })
    void whatIsNoTextIsNamed(String query, String faults) {
        assertEquals(faults, faults(query));
    }

    @Test
    void everyParameterAtFaultIsNamed() {
        assertEquals("a QUERY_ENCODING, b FIELD_TEXT", faults("a=%zz&b=%00&c=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name=", "name", "a=1&&b=2", "name=%E6%B5%B7+%E5%8F%A3%20%2B&x==&y=%09%0A"})
    void textIsRead(String query) {
        assertNull(QueryText.fault(query));
    }
}
