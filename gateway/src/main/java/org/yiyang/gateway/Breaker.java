package org.yiyang.gateway;

import java.util.function.LongSupplier;

/**
 * Gives a service up for a while after several connection failures in a row, so that callers hear it at once; then one
 * request probes it. Safe for use by several event loops.
 */
final class Breaker {
    private final int failuresToOpen;
    private final long openMillis;
    private final LongSupplier clockMillis;

    private int failures;
    private long retryAtMillis;

    Breaker(int failuresToOpen, long openMillis, LongSupplier clockMillis) {
        this.failuresToOpen = failuresToOpen;
        this.openMillis = openMillis;
        this.clockMillis = clockMillis;
    }

    /** True if this request may try; after the pause true for one request in each further pause, the probe. */
    synchronized boolean permits() {
        if (failures < failuresToOpen) {
            return true;
        }
        long now = clockMillis.getAsLong();
        if (now < retryAtMillis) {
            return false;
        }
        retryAtMillis = now + openMillis;
        return true;
    }

    synchronized void connected() {
        failures = 0;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, failuresToOpen);
        if (failures == failuresToOpen) {
            retryAtMillis = clockMillis.getAsLong() + openMillis;
        }
    }
}
