package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What an overload leaves in the log. */
class AccessLogTest {
    private final List<String> lines = new ArrayList<>();
    private final AccessLog log = new AccessLog(lines::add);

    @Test
    void ofAnOverloadAFewHaveLinesAndTheRestIsCountedInOne() {
        for (int i = 0; i < AccessLog.REFUSED_LINES; i++) {
            assertTrue(log.isLogged(GatewayRefusal.SERVICE_BUSY));
        }
        for (int i = 0; i < 1_300; i++) {
            assertFalse(log.isLogged(GatewayRefusal.RATE_EXCEEDED));
        }
        assertTrue(log.isLogged(null), "what was answered has a line of its own, whatever is refused beside it");

        log.nextSecond();

        assertEquals(List.of("- - 1300 more calls were refused because there were too many"), lines);
        assertTrue(log.isLogged(GatewayRefusal.SERVICE_BUSY));
        log.nextSecond();
        assertEquals(1, lines.size());
    }

    @ParameterizedTest
    @EnumSource(
            value = GatewayRefusal.class,
            mode = Mode.EXCLUDE,
            names = {"RATE_EXCEEDED", "CALLS_IN_FLIGHT_EXCEEDED", "SERVICE_BUSY", "GATEWAY_BUSY"})
    void whatIsRefusedForAnotherReasonAlwaysHasALine(GatewayRefusal refusal) {
        for (int i = 0; i < 2 * AccessLog.REFUSED_LINES; i++) {
            assertTrue(log.isLogged(refusal));
        }
    }
}
