package org.yiyang.insurance.bureau.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six digits of areas, and the ids of messages. */
class AreaCodeTest {
    @ParameterizedTest
    @CsvSource({
        "460106, 460106, 4, 460100",
        "460106001, 460106, 4, 460100",
        "4601, 460100, 4, 460100",
        "4601F01, 460100, 4, 460100",
        "460106F02, 460106, 2, 460000",
        "110105, 110105, 2, 110000",
        "460106, 460106, 6, 460106",
        "46, 460000, 4, 460000"
    })
    void aRegionIsSixDigits(String region, String county, int poolDigits, String pool) {
        assertEquals(county, AreaCode.of(region));
        assertEquals(pool, AreaCode.ofPool(region, poolDigits));
    }

    @Test
    void aMessageIsKnownByThirtyCharactersThatFollowFromItsRequest() {
        UUID request = UUID.fromString("0198a7c0-0000-7000-8000-000000000601");
        Instant at = Instant.parse("2026-11-30T16:00:01Z");
        String id = MessageId.of("H46010600001", at, request);
        assertEquals(30, id.length());
        assertEquals("H4601060000120261201000001", id.substring(0, 26));
        assertEquals(id, MessageId.of("H46010600001", at, request));
        assertEquals("460100202612010000010000000007", MessageId.ofAnswer("460100", at, 7));
    }
}
