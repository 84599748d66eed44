package org.yiyang.gateway;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * The whole time that a body may take to arrive: a fixed one, and a second more for every so many bytes, so that neither
 * silence nor a trickle holds anything for long; used on one event loop only.
 */
final class BodyTime {
    private static final long MILLIS_PER_SECOND = 1000;

    private final Vertx vertx;
    private final GatewayConfig.Limits limits;
    private final Runnable expired;

    private long startNanos = System.nanoTime();
    private long bytes;
    private long timer;
    private boolean stopped;

    BodyTime(Vertx vertx, GatewayConfig.Limits limits, Runnable expired) {
        this.vertx = vertx;
        this.limits = limits;
        this.expired = expired;
        arm(limits.bodyMillis());
    }

    void arrived(int more) {
        bytes += more;
    }

    /** Begins again, as when it was not the caller who was slow. */
    void restart() {
        startNanos = System.nanoTime();
        bytes = 0;
        arm(limits.bodyMillis());
    }

    void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private void arm(long millis) {
        timer = vertx.setTimer(millis, ignored -> check());
    }

    private void check() {
        if (stopped) {
            return;
        }
        long allowedMillis = limits.bodyMillis() + bytes * MILLIS_PER_SECOND / limits.bodyBytesPerSecond();
        long leftMillis = allowedMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
        if (leftMillis > 0) {
            arm(leftMillis);
        } else {
            expired.run();
        }
    }
}
