package org.yiyang.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.broker.BrokerSettings;
import org.yiyang.kit.broker.ConsumedTopics;
import org.yiyang.kit.broker.Topics;
import org.yiyang.kit.refusal.Refused;

/**
 * The one consumer loop of a service: poll, apply the batch in one transaction, commit the offsets. While the database
 * is away it seeks back to where it was and waits; nothing is committed that was not applied.
 */
@ApplicationScoped
class Consumer implements Runnable {
    private static final Logger LOG = Logger.getLogger(Consumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final int STOP_EARLY = 10;
    private final Inbox inbox;
    private final Parked parked;
    private final Topics topics;
    private final MeterRegistry meters;
    private final String service;
    private final BrokerSettings brokers;
    private final boolean enabled;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private ConsumerLag lag;
    private volatile KafkaConsumer<String, byte[]> kafka;
    private Thread thread;

    Consumer(
            Inbox inbox,
            Parked parked,
            Topics topics,
            MeterRegistry meters,
            @ConfigProperty(name = "yiyang.service") String service,
            BrokerSettings brokers,
            @ConfigProperty(name = "yiyang.inbox.enabled", defaultValue = "true") boolean enabled) {
        this.inbox = inbox;
        this.parked = parked;
        this.topics = topics;
        this.meters = meters;
        this.service = service;
        this.brokers = brokers;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        meters.gauge("yiyang.inbox.parked", this, Consumer::parkedNow);
        if (!enabled || inbox.topics().isEmpty()) {
            return;
        }
        lag = new ConsumerLag(meters, inbox.topics());
        thread = new Thread(this, "inbox");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        KafkaConsumer<String, byte[]> running = kafka;
        if (running != null) {
            running.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(8).toMillis());
        }
    }

    @Override
    public void run() {
        while (stopping.getCount() > 0) {
            try (KafkaConsumer<String, byte[]> consumer = open();
                    KafkaClientMetrics figures = new KafkaClientMetrics(consumer)) {
                figures.bindTo(meters);
                kafka = consumer;
                ConsumedTopics watch = new ConsumedTopics(consumer, inbox.topics(), topics::ids, System::nanoTime);
                consumer.subscribe(inbox.topics(), watch);
                while (stopping.getCount() > 0) {
                    round(consumer, watch);
                }
            } catch (WakeupException end) {
                LOG.debug("inbox ends");
            } catch (KafkaException failure) {
                LOG.warnf("inbox begins again: %s", failure.getClass().getSimpleName());
                pause();
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "inbox begins again");
                pause();
            } finally {
                kafka = null;
            }
        }
    }

    private void round(KafkaConsumer<String, byte[]> consumer, ConsumedTopics watch) {
        ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
        if (!polled.isEmpty()) {
            applied(consumer, watch, polled);
        }
        watch.look();
        lag.measure(consumer);
    }

    private void applied(
            KafkaConsumer<String, byte[]> consumer, ConsumedTopics watch, ConsumerRecords<String, byte[]> polled) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        polled.forEach(batch::add);
        try {
            inbox.apply(batch);
        } catch (Refused away) {
            LOG.debugf("inbox waits: %s", away.refusal().code());
            goBack(consumer, polled);
            pause();
            return;
        }
        consumer.commitSync(watch.offsetsAfter(polled));
    }

    private static void goBack(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> polled) {
        for (TopicPartition partition : polled.partitions()) {
            long first = polled.records(partition).get(0).offset();
            consumer.seek(partition, new OffsetAndMetadata(first));
        }
    }

    private void pause() {
        try {
            if (stopping.await(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopping while waiting");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(brokers.values());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "inbox-" + service);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        // A topic that was missing is picked up as soon as it is there.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private double parkedNow() {
        try {
            return parked.waiting();
        } catch (JdbiException away) {
            return Double.NaN;
        }
    }
}
