package org.yiyang.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class DrainingTest {
    private final Draining draining = new Draining();

    @Test
    void whatWouldNotEndByItselfIsEndedOnce() {
        AtomicInteger ended = new AtomicInteger();
        draining.whenBegun(ended::incrementAndGet);
        assertFalse(draining.hasBegun());
        draining.begin();
        draining.begin();

        assertTrue(draining.hasBegun());
        assertEquals(1, ended.get());
        assertEquals(HealthCheckResponse.Status.DOWN, draining.call().getStatus());
    }

    @Test
    void callsThatAreOnTheirWayAreStillTaken() {
        draining.begin();

        assertFalse(draining.refusesCalls());
    }
}
