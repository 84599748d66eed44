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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs one relay for each topic that the service tells, from start to shutdown. */
@ApplicationScoped
class Relays {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);
    private static final int STOP_EARLY = 10;
    private final DataSource database;
    private final OutboxTable table;
    private final OutboxConfig config;
    private final Clock clock;
    private final FeedSignal feed;
    private final String service;
    private final String brokers;
    private final MeterRegistry meters;
    private final Map<String, Relay> relays = new LinkedHashMap<>();
    private final Map<String, Thread> threads = new LinkedHashMap<>();

    @SuppressWarnings("checkstyle:ParameterNumber")
    Relays(
            DataSource database,
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
        this.service = service;
        this.brokers = brokers;
    }

    void start(@Observes StartupEvent started) {
        if (!config.enabled()) {
            return;
        }
        meters.gauge("yiyang.outbox.backlog", this, Relays::waiting);
        meters.gauge("yiyang.outbox.age.seconds", this, Relays::ageSeconds);
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

    private double waiting() {
        try {
            return table.backlog().waiting();
        } catch (SQLException away) {
            return Double.NaN;
        }
    }

    private double ageSeconds() {
        try {
            OutboxTable.Backlog backlog = table.backlog();
            return backlog.oldest() == null
                    ? 0
                    : Duration.between(backlog.oldest(), clock.instant()).toMillis() / 1000.0;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
