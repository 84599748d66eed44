package org.yiyang.kit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyang.kit.broker.BrokerSettings;
import org.yiyang.kit.broker.OutboxEvent;
import org.yiyang.kit.broker.Topics;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.outbox.CloudEvents;

/** Publishes the end of this service's chain to the topic of seals, which keeps everything for ever. */
@ApplicationScoped
class SealTopic {
    static final String NAME = "yiyang.audit-seal";
    private static final int PATIENCE_MILLIS = 2_000;
    private final String service;
    private final Topics topics;
    private final BrokerSettings brokers;
    private Producer<String, byte[]> producer;

    SealTopic(@ConfigProperty(name = "yiyang.service") String service, Topics topics, BrokerSettings brokers) {
        this.service = service;
        this.topics = topics;
        this.brokers = brokers;
    }

    /**
     * Returns once all copies of the topic have it.
     *
     * @throws KafkaException if the broker does not take it within two seconds
     */
    void publish(Link end, Instant at) {
        try {
            producer().send(CloudEvents.record(event(end, at))).get();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof KafkaException known ? known : new KafkaException(refused.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    /** The chain is the aggregate, and its length the version. */
    private OutboxEvent event(Link end, Instant at) {
        String payload = String.format(
                "{\"service\":\"%s\",\"position\":%d,\"entry\":\"%s\",\"hash\":\"%s\",\"sealedAt\":\"%s\",\"cause\":\"SEALED\"}",
                service, end.position(), end.entry(), end.hash(), at);
        UUID chain = UUID.nameUUIDFromBytes((NAME + service).getBytes(StandardCharsets.UTF_8));
        return new OutboxEvent(0, Ids.next(), NAME, chain, end.position(), NAME + ".sealed", payload, null, at);
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            topics.makeKept(NAME);
            Map<String, Object> settings = new HashMap<>(brokers.values());
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "audit-seal-" + service);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }
}
