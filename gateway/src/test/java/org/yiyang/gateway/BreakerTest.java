package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final IOException AWAY = new IOException("refused");

    /** A clock that stands where a test puts it. */
    private static final class Moving extends Clock {
        private final AtomicLong nowMillis;

        Moving(AtomicLong nowMillis) {
            this.nowMillis = nowMillis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(nowMillis.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final AtomicLong nowMillis = new AtomicLong(1_000);
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private final CircuitBreaker breaker =
            new Breakers(3, 500, new Moving(nowMillis)).of(new Address("referral", NOWHERE, NOWHERE));

    @Test
    void itOpensOnlyAfterFailuresInARow() {
        Breakers.failed(breaker, AWAY);
        Breakers.failed(breaker, AWAY);
        Breakers.connected(breaker);
        Breakers.failed(breaker, AWAY);
        Breakers.failed(breaker, AWAY);
        assertTrue(breaker.tryAcquirePermission());
        Breakers.failed(breaker, AWAY);
        assertFalse(breaker.tryAcquirePermission());
    }

    @Test
    void afterThePauseOneRequestProbes() {
        open();
        nowMillis.addAndGet(499);
        assertFalse(breaker.tryAcquirePermission());
        nowMillis.addAndGet(2);
        assertTrue(breaker.tryAcquirePermission());
        assertFalse(breaker.tryAcquirePermission());
    }

    @Test
    void aProbeThatConnectsClosesIt() {
        open();
        nowMillis.addAndGet(501);
        assertTrue(breaker.tryAcquirePermission());
        Breakers.connected(breaker);
        assertTrue(breaker.tryAcquirePermission());
        assertTrue(breaker.tryAcquirePermission());
    }

    @Test
    void aProbeThatFailsBeginsThePauseAgain() {
        open();
        nowMillis.addAndGet(501);
        assertTrue(breaker.tryAcquirePermission());
        nowMillis.addAndGet(300);
        Breakers.failed(breaker, AWAY);
        nowMillis.addAndGet(499);
        assertFalse(breaker.tryAcquirePermission());
        nowMillis.addAndGet(2);
        assertTrue(breaker.tryAcquirePermission());
    }

    @Test
    void anEmergencyThatConnectsEndsThePause() {
        open();
        assertFalse(breaker.tryAcquirePermission());
        Breakers.connected(breaker);
        assertTrue(breaker.tryAcquirePermission());
    }

    @Test
    void aProbeThatTellsNothingIsFollowedByAnother() {
        open();
        nowMillis.addAndGet(501);
        assertTrue(breaker.tryAcquirePermission());
        breaker.releasePermission();
        assertTrue(breaker.tryAcquirePermission());
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
        Breakers.failed(breaker, AWAY);
        Breakers.failed(breaker, AWAY);
        Breakers.failed(breaker, AWAY);
    }
}
