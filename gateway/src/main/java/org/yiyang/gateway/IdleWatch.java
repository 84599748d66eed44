package org.yiyang.gateway;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** Calls once when nothing has moved for a while; used on one event loop only. */
final class IdleWatch {
    private final Vertx vertx;
    private final long idleMillis;
    private final Runnable expired;

    private long touchedNanos = System.nanoTime();
    private long timer;
    private boolean stopped;

    IdleWatch(Vertx vertx, long idleMillis, Runnable expired) {
        this.vertx = vertx;
        this.idleMillis = idleMillis;
        this.expired = expired;
        arm(idleMillis);
    }

    void touch() {
        touchedNanos = System.nanoTime();
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
        long quietMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - touchedNanos);
        if (quietMillis >= idleMillis) {
            stopped = true;
            expired.run();
        } else {
            arm(idleMillis - quietMillis);
        }
    }
}
