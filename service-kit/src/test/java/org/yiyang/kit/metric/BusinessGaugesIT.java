package org.yiyang.kit.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;

class BusinessGaugesIT {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final BusinessFigure OVERDUE = new BusinessFigure(
            "test.overdue",
            "help",
            "kind",
            List.of("FIRST", "SECOND"),
            "select kind, count(*) from deadline where fired_at is null and due_at < ? group by kind");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private KitDatabase.Transaction transaction;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
        transaction.connection().createStatement().execute("delete from deadline");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        new BusinessGauges.Counted(OVERDUE, transaction.database(), clock, nanos::get).show(meters);
    }

    @AfterEach
    void end() throws SQLException {
        transaction.close();
    }

    private void deadline(String kind, Instant due) throws SQLException {
        try (PreparedStatement insert = transaction
                .connection()
                .prepareStatement("insert into deadline (id, subject_id, kind, part_id, due_at, try_at, provisional)"
                        + " values (?, ?, ?, ?, ?, ?, false)")) {
            insert.setBytes(1, bytes(Ids.next()));
            insert.setBytes(2, bytes(Ids.next()));
            insert.setString(3, kind);
            insert.setBytes(4, bytes(Ids.next()));
            insert.setTimestamp(5, Timestamp.from(due));
            insert.setTimestamp(6, Timestamp.from(due));
            insert.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private double gauge(String kind) {
        return meters.get("test.overdue").tag("kind", kind).gauge().value();
    }

    @Test
    void whatIsCountedIsShownByItsLabelAndWhatHasNoneIsZero() throws SQLException {
        deadline("FIRST", NOW.minusSeconds(1));
        deadline("FIRST", NOW.minusSeconds(9));
        deadline("FIRST", NOW.plusSeconds(1));

        assertEquals(2, gauge("FIRST"));
        assertEquals(0, gauge("SECOND"));
    }

    @Test
    void itIsCountedAgainAfterHalfAMinuteAndNotBefore() throws SQLException {
        assertEquals(0, gauge("SECOND"));
        deadline("SECOND", NOW.minusSeconds(1));
        nanos.addAndGet(Duration.ofSeconds(30).toNanos() - 1);
        assertEquals(0, gauge("SECOND"));
        nanos.addAndGet(1);
        assertEquals(1, gauge("SECOND"));
    }

    @Test
    void whatCannotBeCountedIsNoNumber() {
        BusinessFigure broken =
                new BusinessFigure("test.broken", "help", "kind", List.of("X"), "select 1 from nowhere");
        new BusinessGauges.Counted(broken, transaction.database(), Clock.systemUTC(), nanos::get).show(meters);

        assertEquals(Double.NaN, meters.get("test.broken").gauge().value());
    }
}
