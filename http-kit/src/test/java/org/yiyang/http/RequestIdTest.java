package org.yiyang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ids of callers stand in the logs. */
class RequestIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198a7c0-1111-7000-8000-123456789012",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "20261203054023-0001",
                "202612030540230001",
                "gov.system-42",
                "A.b_c-12",
                "12345678",
                "a1234567890123456789"
            })
    void aHarmlessIdIsKept(String id) {
        assertEquals(id, RequestId.from(List.of(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491231002X",
                "elder-11010519491231002x.1",
                "110105491231002",
                "13800138000",
                "tel_13800138000",
                "8613800138000",
                "short",
                "seven77",
                "a%0d%0aabcd",
                "with blank in it",
                ""
            })
    void whatNamesAPersonOrSpoilsALogIsReplaced(String id) {
        String made = RequestId.from(List.of(id));
        assertNotEquals(id, made);
        assertEquals(made, UUID.fromString(made).toString());
    }

    @Test
    void severalOrNoneAreReplaced() {
        UUID.fromString(RequestId.from(List.of()));
        UUID.fromString(RequestId.from(List.of("one-of-two", "two-of-two")));
        UUID.fromString(RequestId.from(List.of("a".repeat(65))));
    }
}
