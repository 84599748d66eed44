package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** A service as a model, in its own time: with more than 24 calls at once it does less and less. */
class InstanceLimitsTest {
    private static final Address ADDRESS =
            new Address("referral", URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"));
    private static final int MOST = 128;
    private static final int LEAST = 24;
    private static final int PEAK_PER_SECOND = 2_400;
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final AtomicLong nowNanos = new AtomicLong(TimeUnit.SECONDS.toNanos(1_000));

    private record Call(long beginNanos, long endNanos, Place place) {}

    /** What became of the calls of a while. */
    private record Count(int shed, int mostAtOnce, List<Long> answeredNanos) {
        double perSecond(int seconds) {
            return answeredNanos.size() / (double) seconds;
        }

        long p99Millis() {
            return TimeUnit.NANOSECONDS.toMillis(answeredNanos.get(answeredNanos.size() * 99 / 100));
        }
    }

    @Test
    void aBurstOfTenTimesThePeakIsAnsweredAtThePeaksRateAndNobodyWaitsLong() {
        InstanceLimits limits = limits(LEAST);
        Count calm = calls(limits, PEAK_PER_SECOND / 2, 20, InstanceLimitsTest::crowded);
        assertEquals(0, calm.shed());
        assertEquals(MOST, limits.limit(ADDRESS));

        Count burst = calls(limits, 10 * PEAK_PER_SECOND, 60, InstanceLimitsTest::crowded);
        assertTrue(burst.perSecond(60) >= 0.85 * PEAK_PER_SECOND, burst.perSecond(60) + " a second");
        assertTrue(burst.p99Millis() <= 250, burst.p99Millis() + " ms");
        assertTrue(burst.mostAtOnce() <= MOST, burst.mostAtOnce() + " at once");
        assertTrue(limits.limit(ADDRESS) < MOST / 2, limits.limit(ADDRESS) + " admitted");

        assertEquals(
                0,
                calls(limits, PEAK_PER_SECOND / 2, 20, InstanceLimitsTest::crowded)
                        .shed());
    }

    /** That the model is one of a collapse. */
    @Test
    void withAsManyCallsAsThereAreConnectionsItWouldCollapse() {
        Count burst = calls(limits(MOST), 10 * PEAK_PER_SECOND, 60, InstanceLimitsTest::crowded);
        assertTrue(burst.perSecond(60) < 0.5 * PEAK_PER_SECOND, burst.perSecond(60) + " a second");
    }

    @Test
    void aServiceThatIsSlowWithoutBeingCrowdedIsGivenItsLeastAlways() {
        InstanceLimits limits = limits(LEAST);
        calls(limits, 100, 20, atOnce -> WORK_NANOS);
        long slowNanos = 20 * WORK_NANOS;
        Count slow = calls(limits, LEAST * 5 - 10, 120, atOnce -> slowNanos);
        assertEquals(0, slow.shed(), "of " + slow.answeredNanos().size());
    }

    @Test
    void quickAndSlowCallsInTurnAreNoOverload() {
        AtomicLong turn = new AtomicLong();
        Count mixed = calls(
                limits(LEAST),
                1_500,
                60,
                atOnce -> turn.incrementAndGet() % 20 == 0 ? 80 * WORK_NANOS : WORK_NANOS / 2);
        assertEquals(0, mixed.shed());
    }

    @Test
    void whatSaysNothingOfTheServiceIsNoMeasure() {
        InstanceLimits limits = limits(LEAST);
        calls(limits, PEAK_PER_SECOND / 2, 20, InstanceLimitsTest::crowded);
        for (int round = 0; round < 100; round++) {
            List<Place> file = new ArrayList<>();
            for (int i = 0; i < MOST; i++) {
                file.add(limits.enter(ADDRESS).orElseThrow());
            }
            assertEquals(Optional.empty(), limits.enter(ADDRESS));
            nowNanos.addAndGet(TimeUnit.SECONDS.toNanos(5));
            file.subList(0, 40).forEach(place -> place.answered(200, "text/csv;charset=UTF-8"));
            file.subList(40, 80).forEach(place -> place.answered(503, "application/problem+json"));
            file.forEach(Place::leave);
            file.forEach(Place::leave);
        }
        assertEquals(MOST, limits.limit(ADDRESS));
    }

    private InstanceLimits limits(int least) {
        return new InstanceLimits(least, MOST, 1.5, nowNanos::get);
    }

    private static long crowded(long atOnce) {
        double queued = Math.max(1, atOnce / (double) LEAST);
        double lost = Math.max(0, atOnce - LEAST) / 64.0;
        return (long) (WORK_NANOS * queued * (1 + lost * lost));
    }

    private Count calls(InstanceLimits limits, int perSecond, int seconds, LongUnaryOperator workNanos) {
        PriorityQueue<Call> running = new PriorityQueue<>(Comparator.comparingLong(Call::endNanos));
        List<Long> answered = new ArrayList<>();
        long gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long endNanos = nowNanos.get() + TimeUnit.SECONDS.toNanos(seconds);
        int shed = 0;
        int most = 0;
        for (long at = nowNanos.get(); at < endNanos; at += gapNanos) {
            answer(running, at, answered);
            nowNanos.set(at);
            Optional<Place> place = limits.enter(ADDRESS);
            if (place.isPresent()) {
                long work = workNanos.applyAsLong(running.size() + 1);
                running.add(new Call(at, at + work, place.get()));
                most = Math.max(most, running.size());
            } else {
                shed++;
            }
        }
        answer(running, Long.MAX_VALUE, answered);
        Collections.sort(answered);
        return new Count(shed, most, answered);
    }

    private void answer(PriorityQueue<Call> running, long untilNanos, List<Long> answered) {
        while (!running.isEmpty() && running.peek().endNanos() <= untilNanos) {
            Call call = running.remove();
            nowNanos.set(call.endNanos());
            call.place().answered(200, "application/json");
            answered.add(call.endNanos() - call.beginNanos());
        }
    }
}
