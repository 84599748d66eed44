package org.yiyang.kit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RememberedCountsTest {
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
    private final AtomicInteger times = new AtomicInteger();
    private final BlockingQueue<Long> again = new ArrayBlockingQueue<>(1);
    private volatile Instant now = NOON;
    private volatile long records = RememberedCounts.MANY;

    private final RememberedCounts<String, Long> counts =
            new RememberedCounts<>(region -> counted(), region -> inBackground(), found -> found, new Turned());

    /** A clock that the test turns. */
    private final class Turned extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Long counted() {
        times.incrementAndGet();
        return records;
    }

    /** Counts what the test hands over once it does. */
    private Long inBackground() {
        try {
            return again.poll(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void fewAreCountedEachTime() {
        records = RememberedCounts.MANY - 1;
        assertEquals(records, counts.of("4601").counts());
        records = 7;
        assertEquals(7, counts.of("4601").counts());
        assertEquals(2, times.get());
    }

    @Test
    void manyAreShownAgainAsTheyWereKnown() {
        counts.of("4601");
        records = 20_000;
        now = NOON.plus(RememberedCounts.FRESH).minusSeconds(1);
        assertEquals(new RememberedCounts.Counted<>(NOON, RememberedCounts.MANY), counts.of("4601"));
        assertEquals(20_000, counts.of("4602").counts(), "another region is counted by itself");
        assertEquals(2, times.get());
    }

    @Test
    void theOldAreShownWhileTheyAreCountedAnew() {
        counts.of("4601");
        now = NOON.plus(RememberedCounts.FRESH).plusSeconds(1);
        assertEquals(NOON, counts.of("4601").at(), "shown while another thread counts");
        assertEquals(NOON, counts.of("4601").at());
        again.add(30_000L);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> counts.of("4601").counts() == 30_000);
        assertEquals(now, counts.of("4601").at());
        assertEquals(1, times.get(), "no caller has waited");
    }

    @Test
    void afterAnHourTheyAreNotShown() {
        counts.of("4601");
        records = 20_000;
        now = NOON.plus(RememberedCounts.SHOWN).plus(Duration.ofSeconds(1));
        assertEquals(20_000, counts.of("4601").counts());
    }

    @Test
    void whoAsksAtTheSameTimeWaitsForTheOneWhoCounts() throws Exception {
        RememberedCounts<String, Long> slow = new RememberedCounts<>(
                region -> {
                    times.incrementAndGet();
                    return inBackground();
                },
                region -> 0L,
                found -> found,
                new Turned());
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            Future<Long> one = callers.submit(() -> slow.of("4601").counts());
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> times.get() == 1);
            Future<Long> other = callers.submit(() -> slow.of("4601").counts());
            again.add(50_000L);
            assertEquals(50_000, one.get(60, TimeUnit.SECONDS));
            assertEquals(50_000, other.get(60, TimeUnit.SECONDS));
            assertEquals(1, times.get());
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void whatCannotBeCountedIsNotRemembered() {
        RememberedCounts<String, Long> away = new RememberedCounts<>(
                region -> {
                    throw new IllegalStateException("away " + times.incrementAndGet());
                },
                region -> 0L,
                found -> found,
                new Turned());
        assertThrows(IllegalStateException.class, () -> away.of("4601"));
        assertThrows(IllegalStateException.class, () -> away.of("4601"));
        assertEquals(2, times.get());
    }
}
