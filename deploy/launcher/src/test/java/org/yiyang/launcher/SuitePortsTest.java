package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of ports that all documents rely on. */
class SuitePortsTest {
    @Test
    void everyPortIsCountedFromTheBase() {
        SuitePorts ports = new SuitePorts(8080);
        Map<String, Integer> expected = Map.of(
                "gateway", 8080,
                "institution", 8081,
                "contract", 8082,
                "insurance", 8083,
                "referral", 8084,
                "console", 8085,
                "issuer", 8090,
                "kafka", 8092,
                "database", 8094);
        expected.forEach((part, port) -> assertEquals(port, ports.of(part), part));
        assertEquals(8093, ports.kafkaController());
        assertEquals(8180, ports.managementOf("gateway"));
        assertEquals(8184, ports.managementOf("referral"));
    }

    @Test
    void noPartSharesAPortWithAnother() {
        SuiteSettings settings = SuiteSettings.embedded(8080);
        assertEquals(16, Preflight.portsOf(settings).size());
    }

    @Test
    void aBaseThatLeavesNoRoomIsRefused() {
        for (int base : new int[] {0, 1023, 65_001, -1}) {
            LauncherFailure refused = assertThrows(LauncherFailure.class, () -> new SuitePorts(base));
            assertEquals("--port-base " + base + " does not work: take one from 1024 to 65000", refused.getMessage());
        }
        assertEquals(65_114, new SuitePorts(65_000).of("database") + 100);
    }
}
