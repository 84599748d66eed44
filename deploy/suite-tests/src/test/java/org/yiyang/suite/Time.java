package org.yiyang.suite;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits where the time itself is what is tested: how long an outage lasts, when the next fault strikes. */
final class Time {
    private Time() {}

    static void pass(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
