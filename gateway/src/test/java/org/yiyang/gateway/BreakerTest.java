package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicLong nowMillis = new AtomicLong(1_000);
    private final Breaker breaker = new Breaker(3, 500, nowMillis::get);

    @Test
    void itOpensOnlyAfterFailuresInARow() {
        breaker.failed();
        breaker.failed();
        breaker.connected();
        breaker.failed();
        breaker.failed();
        assertTrue(breaker.permits());
        breaker.failed();
        assertFalse(breaker.permits());
    }

    @Test
    void afterThePauseOneRequestProbes() {
        open();
        nowMillis.addAndGet(499);
        assertFalse(breaker.permits());
        nowMillis.addAndGet(1);
        assertTrue(breaker.permits());
        assertFalse(breaker.permits());
    }

    @Test
    void aProbeThatConnectsClosesIt() {
        open();
        nowMillis.addAndGet(500);
        assertTrue(breaker.permits());
        breaker.connected();
        assertTrue(breaker.permits());
        assertTrue(breaker.permits());
    }

    @Test
    void aProbeThatFailsBeginsThePauseAgain() {
        open();
        nowMillis.addAndGet(500);
        assertTrue(breaker.permits());
        nowMillis.addAndGet(300);
        breaker.failed();
        nowMillis.addAndGet(499);
        assertFalse(breaker.permits());
        nowMillis.addAndGet(1);
        assertTrue(breaker.permits());
    }

    @Test
    void aCachedValueIsMadeOnceForAllWhoWaitAndAgainWhenOld() {
        Deque<Promise<String>> made = new ArrayDeque<>();
        Cached<String> cached = new Cached<>(
                () -> {
                    made.add(Promise.promise());
                    return made.getLast().future();
                },
                500,
                nowMillis::get);

        Future<String> first = cached.get();
        nowMillis.addAndGet(10_000);
        assertEquals(first, cached.get());
        made.getLast().complete("value");
        nowMillis.addAndGet(-10_000 + 499);
        assertEquals("value", cached.get().result());
        assertEquals(1, made.size());
        nowMillis.addAndGet(1);
        cached.get();
        assertEquals(2, made.size());
        made.getLast().fail("away");
        cached.get();
        assertEquals(3, made.size());
    }

    private void open() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
    }
}
