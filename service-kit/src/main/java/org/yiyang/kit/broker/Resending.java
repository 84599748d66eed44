package org.yiyang.kit.broker;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Sends the last event of aggregates again, batch by batch between the new ones. Only the relay that holds the topic's
 * lease does so; an event of which a newer one was sent meanwhile is no longer the last and is left out, so the newest
 * state of an aggregate stays the last on its topic.
 */
public final class Resending {
    private static final Logger LOG = Logger.getLogger(Resending.class);
    private final String topic;
    private final Resends resends;
    private final Clock clock;
    private final int batchMax;
    private int batchSize;
    private volatile boolean due;

    /** How a batch is sent: all of it or nothing. */
    public interface Sender {
        /** Sends it and returns when the broker has it. */
        void send(List<OutboxEvent> events);

        /** Whether the broker will never take it, whatever is done. */
        boolean isRefusal(KafkaException failure);
    }

    public Resending(String topic, Resends resends, Clock clock, int batchMax) {
        this.topic = topic;
        this.resends = resends;
        this.clock = clock;
        this.batchMax = batchMax;
        this.batchSize = batchMax;
    }

    /** There may be something to send again. */
    public void look() {
        due = true;
    }

    /** Sends one batch of what is asked for; true if there may be more. */
    public boolean next(Sender sender) {
        if (!due) {
            return false;
        }
        Optional<Resend> running = resends.running(topic);
        due = running.isPresent();
        if (due) {
            step(running.get(), sender);
        }
        return due;
    }

    private void step(Resend resend, Sender sender) {
        List<OutboxEvent> events = resends.next(resend, batchSize);
        if (events.isEmpty()) {
            resends.end(resend.id(), ResendStatus.DONE, clock.instant());
            LOG.infof("%d events of %s were sent again, %d refused", resend.done(), topic, resend.refused());
            return;
        }
        long last = events.get(events.size() - 1).id();
        try {
            sender.send(events);
            batchSize = batchMax;
            resends.advance(resend, last, events.size(), 0);
        } catch (KafkaException failed) {
            if (sender.isRefusal(failed)) {
                narrow(resend, events);
            }
            throw failed;
        }
    }

    private void narrow(Resend resend, List<OutboxEvent> events) {
        if (events.size() > 1) {
            batchSize = Math.max(1, events.size() / 2);
            return;
        }
        LOG.errorf("event %s of %s is not taken again", events.get(0).eventId(), topic);
        batchSize = batchMax;
        resends.advance(resend, events.get(0).id(), 0, 1);
    }
}
