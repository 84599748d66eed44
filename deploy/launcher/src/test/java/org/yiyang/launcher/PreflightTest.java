package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.yiyang.local.Ports;

/** Each thing that keeps the suite from starting is one line that says what to do. */
class PreflightTest {
    private static final Path FOLDER = Path.of("data");

    @Test
    void javaSeventeenIsTheOldestThatRuns() {
        assertEquals(Optional.empty(), Preflight.javaProblem(25));
        assertEquals(Optional.empty(), Preflight.javaProblem(17));
        assertEquals(Optional.of("Java 16 is too old: set JAVA_HOME to a JDK 17 or newer"), Preflight.javaProblem(16));
    }

    @Test
    void aDiskThatIsNearlyFullIsTold() {
        assertEquals(Optional.empty(), Preflight.diskProblem(FOLDER, Preflight.NEEDED_DISK_BYTES));
        assertEquals(
                Optional.of("the disk of data has 5 MB left and the suite needs 1074 MB: free some space there"),
                Preflight.diskProblem(FOLDER, 5_000_000));
    }

    @Test
    void aPortInUseIsToldWithWhatWouldHaveUsedIt() throws IOException {
        int base = freeBase();
        assertEquals(Optional.empty(), Preflight.portProblem(SuiteSettings.embedded(base)));
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), base + 103));
            assertEquals(
                    Optional.of("port " + (base + 103) + " (insurance management) is in use: stop the program that"
                            + " listens there, or move all ports with --port-base " + (base + 1000)),
                    Preflight.portProblem(SuiteSettings.embedded(base)));
        }
    }

    @Test
    void thePortOfAServerOfOnesOwnDoesNotMatter() {
        SuiteSettings settings = new SuiteSettings(
                new SuitePorts(8080), Optional.empty(), Optional.of("kafka:9092"), Optional.of("http://id"));
        assertTrue(Preflight.portsOf(settings).containsValue("database"));
        assertTrue(Preflight.portsOf(settings).values().stream().noneMatch(name -> name.contains("kafka")));
        assertTrue(Preflight.portsOf(settings).values().stream().noneMatch(name -> name.contains("issuer")));
    }

    @Test
    void anIssuerOfOnesOwnThatIsSilentIsTold() {
        SuiteSettings settings = new SuiteSettings(
                new SuitePorts(8080),
                Optional.empty(),
                Optional.empty(),
                Optional.of("http://127.0.0.1:" + Ports.free() + "/realm"));
        assertTrue(Preflight.issuerProblem(settings).orElseThrow().startsWith("the issuer does not answer at "));
        assertEquals(Optional.empty(), Preflight.issuerProblem(SuiteSettings.embedded(8080)));
    }

    /**
     * A base of which every port is free, and stays so: below those that {@link Ports} gives to the servers of other modules,
     * which are tested at the same time.
     */
    static int freeBase() {
        int base = anyBase();
        while (Preflight.portProblem(SuiteSettings.embedded(base)).isPresent()) {
            base = anyBase();
        }
        return base;
    }

    private static int anyBase() {
        return ThreadLocalRandom.current().nextInt(12_000, 19_000);
    }
}
