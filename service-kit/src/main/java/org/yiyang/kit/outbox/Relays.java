package org.yiyang.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.broker.BrokerSettings;
import org.yiyang.kit.broker.Resending;
import org.yiyang.kit.broker.Resends;
import org.yiyang.kit.broker.TopicWatch;
import org.yiyang.kit.broker.Topics;
import org.yiyang.kit.database.Database;

/** Runs one relay for each topic that the service publishes, from start to shutdown. */
@ApplicationScoped
public class Relays {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);
    private static final int STOP_EARLY = 10;
    private static final int RECORD_FRAME_BYTES = 16_384;
    private static final int REQUEST_BYTES_MAX = 8 << 20;
    private final Database database;
    private final OutboxTable table;
    private final OutboxConfig config;
    private final Clock clock;
    private final FeedSignal feed;
    private final TopicWatch watch;
    private final Resends resends;
    private final String service;
    private final BrokerSettings brokers;
    private final MeterRegistry meters;
    private final Backlog backlog;
    private final Map<String, Relay> relays = new LinkedHashMap<>();
    private final Map<String, Thread> threads = new LinkedHashMap<>();
    private final Map<String, KafkaClientMetrics> producers = new ConcurrentHashMap<>();

    @SuppressWarnings("checkstyle:ParameterNumber")
    Relays(
            Database database,
            OutboxTable table,
            OutboxConfig config,
            Clock clock,
            FeedSignal feed,
            TopicWatch watch,
            Resends resends,
            MeterRegistry meters,
            @ConfigProperty(name = "yiyang.service") String service,
            BrokerSettings brokers) {
        this.database = database;
        this.table = table;
        this.config = config;
        this.clock = clock;
        this.feed = feed;
        this.watch = watch;
        this.resends = resends;
        this.meters = meters;
        this.backlog = new Backlog(table::backlog, System::nanoTime);
        this.service = service;
        this.brokers = brokers;
    }

    void start(@Observes StartupEvent started) {
        if (!config.enabled()) {
            return;
        }
        mustFitTheTopics(config.eventBytesMax());
        backlog.show(meters, clock);
        for (String topic : config.topics()) {
            Relay relay = relay(topic);
            watch.show(topic);
            Thread thread = new Thread(relay, "relay-" + topic);
            thread.setDaemon(true);
            relays.put(topic, relay);
            threads.put(topic, thread);
            thread.start();
        }
    }

    static void mustFitTheTopics(int eventBytesMax) {
        int most = Topics.MESSAGE_BYTES_MAX - RECORD_FRAME_BYTES;
        if (eventBytesMax < 1 || eventBytesMax > most) {
            throw new IllegalStateException("yiyang.outbox.event-bytes-max must be from 1 to " + most
                    + ", so that the topics take every event; it is " + eventBytesMax);
        }
    }

    private Relay relay(String topic) {
        return new Relay(
                topic,
                new Lease(database, topic, config.leaseDuration()),
                new Relay.Surroundings(
                        table,
                        () -> producer(topic),
                        watch,
                        new Resending(topic, resends, clock, config.batchSize()),
                        config,
                        clock,
                        sent -> feed.moved()));
    }

    /** Stops after the last HTTP request and the consumers, before the database is closed. */
    void stop(@Observes @Priority(STOP_EARLY + 1) ShutdownEvent stopping) throws InterruptedException {
        relays.values().forEach(Relay::stop);
        for (Thread thread : threads.values()) {
            thread.join(STOP_PATIENCE.toMillis());
        }
        producers.values().forEach(KafkaClientMetrics::close);
    }

    /** Has the relay of a topic look at once whether something is to be sent again. */
    public void resend(String topic) {
        Relay relay = relays.get(topic);
        if (relay != null) {
            relay.resend();
        }
    }

    /** Whether so many events of files wait for the relays that no more should be written now. */
    public boolean isBehind() {
        return relays.keySet().stream().anyMatch(topic -> table.isBulkWaiting(topic, config.bulkWaitingMax()));
    }

    /** Has the relays look at once whether there is something to send. */
    public void wake(Collection<String> topics) {
        topics.stream().map(relays::get).filter(relay -> relay != null).forEach(Relay::wake);
    }

    private Producer<String, byte[]> producer(String topic) {
        Map<String, Object> settings = new HashMap<>(brokers.values());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "." + topic);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "relay-" + service + "-" + topic);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        // The client counts what is sent before it is compressed, the broker after it.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES_MAX);
        Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        measure(topic, producer);
        return producer;
    }

    /** The metrics of the previous producer, if there was one, end with it. */
    private void measure(String topic, Producer<String, byte[]> producer) {
        KafkaClientMetrics figures = new KafkaClientMetrics(producer);
        KafkaClientMetrics before = producers.put(topic, figures);
        if (before != null) {
            before.close();
        }
        figures.bindTo(meters);
    }

    /** The metrics of what waits to be sent. All come from one count, which is taken at most once a second. */
    static final class Backlog {
        private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
        private final Count count;
        private final LongSupplier nanos;
        private Waiting last;
        private boolean taken;
        private long takenAt;

        /** How the waiting events are counted. */
        interface Count {
            Waiting take();
        }

        /** How many events wait, how many of them are set aside, and since when the oldest does. */
        record Waiting(long waiting, long blocked, Instant oldest) {
            double ageSeconds(Instant now) {
                return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
            }
        }

        Backlog(Count count, LongSupplier nanos) {
            this.count = count;
            this.nanos = nanos;
        }

        void show(MeterRegistry meters, Clock clock) {
            meters.gauge("yiyang.outbox.backlog", this, backlog -> backlog.show(Waiting::waiting));
            meters.gauge("yiyang.outbox.blocked", this, backlog -> backlog.show(Waiting::blocked));
            meters.gauge(
                    "yiyang.outbox.age.seconds", this, backlog -> backlog.show(now -> now.ageSeconds(clock.instant())));
        }

        double show(ToDoubleFunction<Waiting> figure) {
            Waiting now = current();
            return now == null ? Double.NaN : figure.applyAsDouble(now);
        }

        /** The count of the running second; null while the database is away, which is also asked once a second only. */
        private synchronized Waiting current() {
            long now = nanos.getAsLong();
            if (!taken || now - takenAt >= FRESH_NANOS) {
                taken = true;
                takenAt = now;
                try {
                    last = count.take();
                } catch (JdbiException away) {
                    last = null;
                }
            }
            return last;
        }
    }
}
