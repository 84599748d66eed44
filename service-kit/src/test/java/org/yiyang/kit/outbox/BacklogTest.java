package org.yiyang.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.outbox.Relays.Backlog;

class BacklogTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private final AtomicInteger counts = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void oneScrapeCountsOnceForAllItsGauges() {
        Backlog backlog = new Backlog(
                () -> new Backlog.Waiting(4 + counts.incrementAndGet(), 2, NOW.minusMillis(1500)), nanos::get);
        backlog.show(meters, Clock.fixed(NOW, ZoneOffset.UTC));

        assertEquals(5, gauge("yiyang.outbox.backlog"));
        assertEquals(2, gauge("yiyang.outbox.blocked"));
        assertEquals(1.5, gauge("yiyang.outbox.age.seconds"));
        assertEquals(1, counts.get());

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertEquals(6, gauge("yiyang.outbox.backlog"));
        assertEquals(1.5, gauge("yiyang.outbox.age.seconds"));
        assertEquals(2, counts.get());
    }

    @Test
    void withNothingWaitingTheOldestIsOfNoAge() {
        new Backlog(() -> new Backlog.Waiting(0, 0, null), nanos::get).show(meters, Clock.fixed(NOW, ZoneOffset.UTC));

        assertEquals(0, gauge("yiyang.outbox.age.seconds"));
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnceASecondAndNothingIsKnown() {
        Backlog backlog = new Backlog(
                () -> {
                    counts.incrementAndGet();
                    throw new ConnectionException(new SQLException("away"));
                },
                nanos::get);
        backlog.show(meters, Clock.fixed(NOW, ZoneOffset.UTC));

        assertTrue(Double.isNaN(gauge("yiyang.outbox.backlog")));
        assertTrue(Double.isNaN(gauge("yiyang.outbox.age.seconds")));
        assertEquals(1, counts.get());
    }
}
