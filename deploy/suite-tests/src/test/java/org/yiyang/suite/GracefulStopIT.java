package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Asked to end in mid-traffic: every call that had begun has its answer, and the end does not take long. */
class GracefulStopIT {
    private static final int CALLERS = 8;
    private static final int ROUNDS = 3;
    private static final Duration IDLE_STOP = Duration.ofSeconds(15);
    private final Application service = Suite.institution();

    @Test
    void aStopCutsNoCallThatHadBegun() {
        Strike.Scene scene = Registry.scene("stopped-");
        for (int round = 0; round < ROUNDS; round++) {
            try (Traffic traffic = new Traffic(CALLERS, scene::caller, () -> service)) {
                traffic.awaitMore(CALLERS);
                traffic.awaitInFlight(CALLERS / 2);
                long asked = System.nanoTime();
                service.stop();
                List<Call.Attempt> running = traffic.end().stream()
                        .filter(attempt -> attempt.wasRunningAt(asked))
                        .toList();
                assertTrue(!running.isEmpty(), "no call was running");
                assertEquals(
                        List.of(),
                        running.stream()
                                .filter(attempt -> attempt.outcome() != Call.Outcome.OK)
                                .toList());
            } finally {
                service.start();
            }
        }
    }

    @Test
    void nobodyWaitsForAServiceThatDoesNothing() {
        long begin = System.nanoTime();
        service.stop();
        long tookSeconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        service.start();
        assertTrue(tookSeconds < IDLE_STOP.toSeconds(), "took " + tookSeconds + " s");
    }
}
