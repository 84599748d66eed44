package org.yiyang.kit.limit;

import java.util.concurrent.TimeUnit;

/** The time that one body may take to arrive: a fixed one, and more for every byte; used by one thread at a time. */
final class Pace {
    private static final long MILLIS_PER_SECOND = 1000;
    private final long bodyMillis;
    private final long bytesPerSecond;
    private final long startNanos = System.nanoTime();
    private long bytes;
    private long elsewhereNanos;

    Pace(LimitConfig config) {
        bodyMillis = config.bodyTime().toMillis();
        bytesPerSecond = config.bodyPerSecond().asLongValue();
    }

    void arrived(int more) {
        bytes += more;
    }

    /** Time in which nobody waited for the caller. */
    void pausedFor(long nanos) {
        elsewhereNanos += nanos;
    }

    /** Not more than 0 if the time is over. */
    long leftMillis() {
        long waitedNanos = System.nanoTime() - startNanos - elsewhereNanos;
        return bodyMillis + bytes * MILLIS_PER_SECOND / bytesPerSecond - TimeUnit.NANOSECONDS.toMillis(waitedNanos);
    }
}
