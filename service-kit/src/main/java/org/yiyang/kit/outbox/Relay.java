package org.yiyang.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.broker.OutboxEvent;
import org.yiyang.kit.broker.Resending;
import org.yiyang.kit.broker.TopicWatch;

/**
 * Sends the events of one topic to Kafka while it holds the lease. Taking the lease begins a new epoch of the
 * transactional producer, so the broker itself fences off a predecessor that was only paused; an event is sent until it
 * is stamped, in the order of its aggregate.
 */
final class Relay implements Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration BACKOFF_MAX = Duration.ofSeconds(5);
    private final String topic;
    private final Lease lease;
    private final OutboxTable table;
    private final Supplier<Producer<String, byte[]>> producers;
    private final TopicWatch watch;
    private final Resending resending;
    private final OutboxConfig config;
    private final Clock clock;
    private final LongConsumer stamped;
    private final Semaphore wake = new Semaphore(0);
    private final Resending.Sender again = new Again();
    private volatile boolean stopped;
    private Producer<String, byte[]> producer;
    private UUID topicId;
    private long renewAtNanos;
    private int batchSize;
    private long backoffMillis;

    /** What a relay needs of the service around it. */
    record Surroundings(
            OutboxTable table,
            Supplier<Producer<String, byte[]>> producers,
            TopicWatch watch,
            Resending resending,
            OutboxConfig config,
            Clock clock,
            LongConsumer stamped) {}

    Relay(String topic, Lease lease, Surroundings around) {
        this.topic = topic;
        this.lease = lease;
        this.table = around.table();
        this.producers = around.producers();
        this.watch = around.watch();
        this.resending = around.resending();
        this.config = around.config();
        this.clock = around.clock();
        this.stamped = around.stamped();
        this.batchSize = config.batchSize();
    }

    void wake() {
        wake.release();
    }

    /** Something may be to be sent again. */
    void resend() {
        resending.look();
        wake();
    }

    void stop() {
        stopped = true;
        wake();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                boolean more = round();
                if (!more && !stopped) {
                    rest();
                }
            }
            lease.release();
        } catch (InterruptedException | JdbiException end) {
            LOG.debugf("relay of %s ends: %s", topic, end.getClass().getSimpleName());
        } finally {
            drop();
        }
    }

    /** One round; true if there may be more to send at once. */
    private boolean round() {
        try {
            if (!held()) {
                return false;
            }
            boolean more = sendNew();
            boolean moreAgain = resending.next(again);
            backoffMillis = 0;
            return more || moreAgain;
        } catch (ProducerFencedException fenced) {
            LOG.infof("relay of %s was succeeded by another instance", topic);
            drop();
            return false;
        } catch (KafkaException | JdbiException away) {
            LOG.debugf("relay of %s waits: %s", topic, away.getClass().getSimpleName());
            backOff();
            return false;
        } catch (RuntimeException failure) {
            // A relay that ended here would leave all later events unsent, and nobody would notice.
            LOG.errorf(failure, "relay of %s begins again", topic);
            backOff();
            return false;
        }
    }

    private void backOff() {
        drop();
        backoffMillis = Math.min(BACKOFF_MAX.toMillis(), Math.max(100, backoffMillis * 2));
    }

    /** Sends a batch of events that were never sent; true if there may be more. */
    private boolean sendNew() {
        OutboxTable.Batch batch = table.unsent(topic, batchSize);
        List<OutboxEvent> rows = batch.events();
        if (rows.isEmpty()) {
            return false;
        }
        int fullBatch = batchSize;
        try {
            send(rows);
        } catch (KafkaException failed) {
            if (isNeverTaken(failed)) {
                narrow(rows, failed);
            }
            throw failed;
        }
        table.stamp(rows, clock.instant());
        stamped.accept(rows.size());
        batchSize = config.batchSize();
        return batch.more() || batchSize != fullBatch;
    }

    private boolean held() {
        if (producer != null && System.nanoTime() - renewAtNanos < 0) {
            return true;
        }
        if (!lease.hold()) {
            drop();
            return false;
        }
        renewAtNanos = System.nanoTime() + config.leaseDuration().toNanos() / 3;
        topicId = watch.look(topic, topicId);
        resending.look();
        if (producer == null) {
            producer = producers.get();
            producer.initTransactions();
        }
        return true;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if one of them failed
    private void send(List<OutboxEvent> rows) {
        producer.beginTransaction();
        rows.forEach(row -> producer.send(CloudEvents.record(row)));
        producer.commitTransaction();
    }

    /** How the relay sends what was sent before. */
    private final class Again implements Resending.Sender {
        @Override
        public void send(List<OutboxEvent> events) {
            Relay.this.send(events);
        }

        @Override
        public boolean isRefusal(KafkaException failure) {
            return isNeverTaken(failure);
        }
    }

    /** Finds the one event that the broker will never accept: alone in its batch it is set aside. */
    private void narrow(List<OutboxEvent> rows, KafkaException failed) {
        if (rows.size() > 1) {
            batchSize = Math.max(1, rows.size() / 2);
            return;
        }
        LOG.errorf("event %s of %s is blocked: %s", rows.get(0).eventId(), topic, reason(failed));
        table.block(rows.get(0), reason(failed));
        batchSize = config.batchSize();
    }

    private static boolean isNeverTaken(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() instanceof ApiException deeper) {
            cause = deeper;
        }
        return cause.getClass().getSimpleName();
    }

    private void rest() throws InterruptedException {
        long millis = Math.max(config.pollInterval().toMillis(), backoffMillis);
        if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void drop() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }
}
