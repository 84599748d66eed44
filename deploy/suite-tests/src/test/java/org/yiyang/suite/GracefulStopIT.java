package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Asked to end in mid-traffic: every call that had begun has its answer, and the end does not take long. */
@Tag("long")
class GracefulStopIT {
    private static final int CALLERS = 8;
    private static final int ROUNDS = 3;
    /** quarkus.shutdown.timeout: so long takes who waits for somebody that is not there. */
    private static final Duration IDLE_STOP = Duration.ofSeconds(25);

    /** Each is started by the test that needs it; through the gateway the institution service is called. */
    static Stream<Arguments> others() {
        return Stream.of(
                application(
                        "referral",
                        () -> Suite.service("referral"),
                        () -> Emergencies.scene("stopped-", Partners.of("停机甲"))),
                application("gateway", Suite::gateway, () -> Registry.scene("gateway-stopped-")));
    }

    private static Arguments application(String name, Supplier<Application> application, Supplier<Strike.Scene> scene) {
        return Arguments.of(name, application, scene);
    }

    @Test
    void aStopCutsNoCallThatHadBegun() {
        mustCutNone("institution", Suite.institution(), Registry.scene("stopped-"));
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void noOtherApplicationCutsACallEither(
            String name, Supplier<Application> application, Supplier<Strike.Scene> scene) {
        mustCutNone(name, application.get(), scene.get());
    }

    private static void mustCutNone(String name, Application application, Strike.Scene scene) {
        for (int round = 0; round < ROUNDS; round++) {
            stopped(name, application, scene);
        }
    }

    private static void stopped(String name, Application application, Strike.Scene scene) {
        try (Traffic traffic = new Traffic(CALLERS, scene::caller, () -> application)) {
            traffic.awaitMore(CALLERS);
            traffic.awaitInFlight(CALLERS / 2);
            long asked = System.nanoTime();
            application.stop();
            List<Call.Attempt> running = traffic.end().stream()
                    .filter(attempt -> attempt.wasRunningAt(asked))
                    .toList();
            assertTrue(!running.isEmpty(), "no call was running");
            assertEquals(
                    List.of(),
                    running.stream()
                            .filter(attempt -> attempt.outcome() != Call.Outcome.OK)
                            .toList(),
                    name);
        } finally {
            application.start();
        }
    }

    @Test
    void nobodyWaitsForAServiceThatDoesNothing() {
        mustEndAtOnce("institution", Suite.institution());
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void norForAnyOther(String name, Supplier<Application> application) {
        mustEndAtOnce(name, application.get());
    }

    private static void mustEndAtOnce(String name, Application application) {
        long begin = System.nanoTime();
        application.stop();
        long tookSeconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        application.start();
        assertTrue(tookSeconds < IDLE_STOP.toSeconds(), name + " took " + tookSeconds + " s");
    }
}
