package org.yiyang.kit.write;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock; cut to microseconds because that is what the database keeps. Not {@link Clock#tick}, whose
 * {@code millis()} divides by the tick in milliseconds, which is 0 here.
 */
class SystemClock {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return new Microseconds(Clock.systemUTC());
    }

    private static final class Microseconds extends Clock {
        private final Clock source;

        Microseconds(Clock source) {
            this.source = source;
        }

        @Override
        public Instant instant() {
            return source.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return source.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(source.withZone(zone));
        }
    }
}
