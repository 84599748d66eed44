package org.yiyang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.SuiteTopics;

/** The seals of all services, as the broker keeps them. */
public record AuditSeals(Map<String, Object> broker) {
    private static final TopicPartition PARTITION = new TopicPartition(SuiteTopics.AUDIT_SEAL, 0);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 10_000;

    /** At a broker without TLS. */
    public static AuditSeals at(String servers) {
        return new AuditSeals(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    /** All of them, in the order in which they were published. */
    public List<AuditSeal> read() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<AuditSeal> seals = new ArrayList<>();
            if (!consumer.listTopics().containsKey(PARTITION.topic())) {
                return seals;
            }
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    seals.add(seal(record.value()));
                }
            }
            return seals;
        } catch (TimeoutException noAnswer) {
            throw new LocalFailure("the seals of the audit cannot be read: the broker gives no answer", noAnswer);
        }
    }

    private static AuditSeal seal(String value) {
        try {
            JsonNode seal = JSON.readTree(value);
            return new AuditSeal(
                    seal.path("service").asText(),
                    seal.path("position").asLong(),
                    seal.path("hash").asText(),
                    Instant.parse(seal.path("sealedAt").asText()),
                    seal.path("cause").asText().equals("RESTORED"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Publishes that a chain was put back to this end, with the entry there. */
    public void recordRestored(AuditSeal seal, String entry) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        String value = JSON.createObjectNode()
                .put("service", seal.service())
                .put("position", seal.position())
                .put("entry", entry)
                .put("hash", seal.hash())
                .put("sealedAt", seal.at().toString())
                .put("cause", "RESTORED")
                .toString();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(record(seal, value)).get();
        } catch (ExecutionException refused) {
            throw new LocalFailure("the restored end of the audit cannot be published: " + refused.getCause(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", interrupted);
        }
    }

    private static ProducerRecord<String, String> record(AuditSeal seal, String value) {
        String topic = PARTITION.topic();
        String chain = UUID.nameUUIDFromBytes((topic + seal.service()).getBytes(StandardCharsets.UTF_8))
                .toString();
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, chain, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/yiyang/audit-seal",
                        "ce_type",
                        topic + ".restored",
                        "ce_subject",
                        chain,
                        "ce_time",
                        seal.at().toString(),
                        "ce_dataschema",
                        "urn:yiyang:schema:events:audit-seal",
                        "ce_sequence",
                        String.valueOf(seal.position()),
                        "content-type",
                        "application/json; charset=UTF-8")
                .forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Without the client's credentials. */
    @Override
    public String toString() {
        return String.valueOf(broker.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }
}
