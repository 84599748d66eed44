package org.yiyang.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.kit.database.Database;

/** Runs one relay for each topic that the service tells, from start to shutdown. */
@ApplicationScoped
class Relays {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);
    private static final int STOP_EARLY = 10;
    private final Database database;
    private final OutboxTable table;
    private final OutboxConfig config;
    private final Clock clock;
    private final FeedSignal feed;
    private final String service;
    private final String brokers;
    private final MeterRegistry meters;
    private final Backlog backlog;
    private final Map<String, Relay> relays = new LinkedHashMap<>();
    private final Map<String, Thread> threads = new LinkedHashMap<>();

    @SuppressWarnings("checkstyle:ParameterNumber")
    Relays(
            Database database,
            OutboxTable table,
            OutboxConfig config,
            Clock clock,
            FeedSignal feed,
            MeterRegistry meters,
            @ConfigProperty(name = "yiyang.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.database = database;
        this.table = table;
        this.config = config;
        this.clock = clock;
        this.feed = feed;
        this.meters = meters;
        this.backlog = new Backlog(table::backlog, System::nanoTime);
        this.service = service;
        this.brokers = brokers;
    }

    void start(@Observes StartupEvent started) {
        if (!config.enabled()) {
            return;
        }
        backlog.show(meters, clock);
        for (String topic : config.topics()) {
            Lease lease = new Lease(database, topic, config.leaseDuration());
            Relay relay = new Relay(
                    topic,
                    lease,
                    new Relay.Surroundings(table, () -> producer(topic), config, clock, sent -> feed.moved()));
            Thread thread = new Thread(relay, "relay-" + topic);
            thread.setDaemon(true);
            relays.put(topic, relay);
            threads.put(topic, thread);
            thread.start();
        }
    }

    /** Stops after the last HTTP request and the consumers, before the database is closed. */
    void stop(@Observes @Priority(STOP_EARLY + 1) ShutdownEvent stopping) throws InterruptedException {
        relays.values().forEach(Relay::stop);
        for (Thread thread : threads.values()) {
            thread.join(STOP_PATIENCE.toMillis());
        }
    }

    void wake(Collection<String> topics) {
        topics.stream().map(relays::get).filter(relay -> relay != null).forEach(Relay::wake);
    }

    private Producer<String, byte[]> producer(String topic) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        service + "." + topic,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "relay-" + service + "-" + topic,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        30_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        15_000,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        2_000),
                new StringSerializer(),
                new ByteArraySerializer());
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
            Waiting take() throws SQLException;
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
                } catch (SQLException away) {
                    last = null;
                }
            }
            return last;
        }
    }
}
