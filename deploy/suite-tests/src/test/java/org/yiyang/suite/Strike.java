package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A fault in the midst of traffic, and the comparison of everything afterwards. */
final class Strike {
    private static final int CALLERS = 6;
    private static final int CALLS_AROUND = 30;

    private Strike() {}

    /** What goes on while a fault strikes. */
    interface Scene {
        /** The work of one of the callers. */
        Traffic.Work caller(int number);

        /** By the id of a call, how often its effect is in the database. */
        Map<String, Integer> effects();

        /** Which records the callers write to. */
        Gathered records();

        /** All that was written to the outbox has been published. */
        void assertPublishedInFull();
    }

    /**
     * Strikes while callers are at work, compares their answers with what is there, has them repeat the calls whose
     * outcome they do not know, and compares again.
     *
     * @param target the instance that a call is sent to
     * @param strike returns when the fault is over
     */
    static void inMidTraffic(Scene scene, Supplier<Application> target, Runnable strike) {
        try (Traffic traffic = new Traffic(CALLERS, scene::caller, target)) {
            traffic.awaitMore(CALLS_AROUND);
            int running = traffic.awaitInFlight(CALLERS / 2);
            long instant = System.nanoTime();
            strike.run();
            long mended = System.nanoTime();
            traffic.awaitMore(CALLS_AROUND);
            List<Call.Attempt> attempts = traffic.end();
            long hit =
                    attempts.stream().filter(one -> one.wasRunningAt(instant)).count();
            System.out.printf("%s; at the instant of the fault %d calls ran%n", Report.of(attempts), hit);

            assertTrue(running > 0 && hit > 0, "no call was running");
            assertTrue(isOk(attempts, one -> one.answeredNanos() - instant < 0), "nothing was done before");
            assertTrue(isOk(attempts, one -> one.sentNanos() - mended > 0), "nothing was done after");
            assertEquals(List.of(), History.findings(attempts, scene.effects()));

            attempts.addAll(Traffic.settle(attempts, target.get()));
            assertEquals(List.of(), Verdict.whenSettled(scene.records().evidence(attempts, scene.effects())));
        }
        scene.assertPublishedInFull();
    }

    private static boolean isOk(List<Call.Attempt> attempts, Predicate<Call.Attempt> when) {
        return attempts.stream().anyMatch(one -> one.outcome() == Call.Outcome.OK && when.test(one));
    }
}
