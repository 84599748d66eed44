package org.yiyang.referral;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one clock, set forward by tests for a service that was down. */
final class TestClock extends Clock {
    private static final TestClock ONE = new TestClock();
    private volatile Duration ahead = Duration.ZERO;

    /** Makes it the application's clock. */
    static final class Producer {
        @Produces
        @Singleton
        Clock clock() {
            return ONE;
        }
    }

    static Duration ahead() {
        return ONE.ahead;
    }

    static void ahead(Duration time) {
        ONE.ahead = time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }
}
