package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {
    private final LogLine lines = new LogLine(ZoneId.of("Asia/Shanghai"));

    @Test
    void anEntryIsOneLineForPeople() {
        assertEquals(
                "11-30 12:27:34.918 WARN  Consumer: 2 parked (request r-1) (trace 0af7)",
                lines.readable("{\"timestamp\":\"2026-11-30T04:27:34.918640056Z\",\"sequence\":1,\"loggerName\":"
                        + "\"org.yiyang.kit.inbox.Consumer\",\"level\":\"WARN\",\"message\":\"2 parked\","
                        + "\"mdc\":{\"requestId\":\"r-1\",\"traceId\":\"0af7\"},\"processId\":1}"));
    }

    @Test
    void aFaultIsShownWithItsCauses() {
        assertEquals(
                "11-30 12:27:34.000 ERROR x: broken\n    a.B (says no)\n    c.D",
                lines.readable("{\"timestamp\":\"2026-11-30T04:27:34Z\",\"loggerName\":\"x\",\"level\":\"ERROR\","
                        + "\"message\":\"broken\",\"exception\":{\"exceptionType\":\"a.B\",\"message\":\"no\","
                        + "\"causedBy\":{\"exception\":{\"exceptionType\":\"c.D\"}}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain text", "{not json", "{\"other\":1}", "{\"timestamp\":\"never\",\"message\":\"m\"}"})
    void whatIsNoEntryStaysAsItIs(String line) {
        assertEquals(line, lines.readable(line));
    }
}
