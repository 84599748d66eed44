package org.yiyang.insurance;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Scheduler;

/** The one clock, set forward by tests for what takes months. */
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

    static void aheadDays(long days) {
        ONE.ahead = Duration.ofDays(days);
    }

    /** Sets it to a time of day in China, as 2026-03-01T00:30, from which it goes on. */
    static void setTo(String inChina) {
        Instant moment = LocalDateTime.parse(inChina).atZone(Call.CHINA).toInstant();
        ONE.ahead = Duration.between(Clock.systemUTC().instant(), moment);
    }

    /**
     * Sets it so far ahead, and has everything handled that has come by then. What other tests left comes due as well, and one
     * look takes a hundred of them: there are as many as it takes until nothing is found.
     */
    static void aheadDays(long days, Scheduler scheduler) {
        aheadDays(days);
        int found = scheduler.look();
        while (found > 0) {
            found = scheduler.look();
        }
    }

    static Instant now() {
        return ONE.instant();
    }

    static LocalDate today() {
        return LocalDate.ofInstant(ONE.instant(), Call.CHINA);
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
