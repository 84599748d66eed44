package org.yiyang.kit.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.database.Database;

/** Shows the figures of the business; each is counted when somebody asks for it, and at most every 30 seconds. */
@ApplicationScoped
class BusinessGauges {
    private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();

    void show(
            @Observes StartupEvent started,
            Instance<BusinessFigures> all,
            MeterRegistry meters,
            Database database,
            Clock clock) {
        for (BusinessFigures feature : all) {
            feature.figures().forEach(figure -> new Counted(figure, database, clock, System::nanoTime).show(meters));
        }
    }

    /** One figure with its last count. */
    static final class Counted {
        private final BusinessFigure figure;
        private final Database database;
        private final Clock clock;
        private final LongSupplier nanos;
        /** Null while it cannot be counted. */
        private Map<String, Long> last;

        private boolean taken;
        private long takenAt;

        Counted(BusinessFigure figure, Database database, Clock clock, LongSupplier nanos) {
            this.figure = figure;
            this.database = database;
            this.clock = clock;
            this.nanos = nanos;
        }

        void show(MeterRegistry meters) {
            for (String value : figure.values()) {
                Gauge.builder(figure.name(), this, counted -> counted.of(value))
                        .description(figure.help())
                        .tag(figure.label(), value)
                        .strongReference(true)
                        .register(meters);
            }
        }

        private synchronized double of(String value) {
            long now = nanos.getAsLong();
            if (!taken || now - takenAt >= FRESH_NANOS) {
                taken = true;
                takenAt = now;
                last = counted();
            }
            return last == null ? Double.NaN : last.getOrDefault(value, 0L);
        }

        private Map<String, Long> counted() {
            String sql = figure.sql();
            Object[] moments = Collections.nCopies(
                            (int) sql.chars().filter(one -> one == '?').count(), clock.instant())
                    .toArray();
            try {
                return database.alone(handle -> handle.select(sql, moments)
                        .reduceRows(new HashMap<>(), (counts, row) -> {
                            counts.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
                            return counts;
                        }));
            } catch (JdbiException away) {
                return null;
            }
        }
    }
}
