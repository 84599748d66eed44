package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiyang.local.Ports;

/** What is read from an application's management port. */
class HealthTest {
    private static final String METRICS = """
            # TYPE yiyang_outbox_backlog gauge
            yiyang_outbox_backlog{topic="a"} 2.0
            yiyang_outbox_backlog{topic="b"} 1.2E1
            yiyang_outbox_backlog_total 99.0
            yiyang_inbox_parked 0.0
            """;

    @Test
    void aMetricIsTheSumOverItsLabels() {
        assertEquals(Optional.of(14L), Health.sum(METRICS, "yiyang_outbox_backlog"));
        assertEquals(Optional.of(0L), Health.sum(METRICS, "yiyang_inbox_parked"));
        assertEquals(Optional.empty(), Health.sum(METRICS, "yiyang_inbox"));
    }

    @Test
    void whoDoesNotAnswerIsNotReady() {
        Health health = new Health(URI.create("http://127.0.0.1:" + Ports.free()));
        assertEquals(false, health.isReady());
        assertEquals("no answer", health.word());
        assertEquals(Optional.empty(), health.version());
    }
}
