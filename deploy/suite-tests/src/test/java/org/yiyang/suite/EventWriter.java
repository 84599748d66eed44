package org.yiyang.suite;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes messages onto a topic of the suite that no service of it has written. */
final class EventWriter implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<String, String> producer;

    EventWriter(String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Suite.SERVERS.kafka().bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5),
                new StringSerializer(),
                new StringSerializer());
    }

    /** One message of a subject, its first; whether its body can be read is the caller's matter. */
    @SuppressWarnings("FutureReturnValueIgnored") // close waits for all of them
    void write(String subject, UUID event, String body) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, subject, body);
        headers(subject, event)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    private Map<String, String> headers(String subject, UUID event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.toString());
        headers.put("ce_source", "/yiyang/insurance");
        headers.put("ce_type", topic + ".entered");
        headers.put("ce_subject", subject);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", "0");
        headers.put("content-type", "application/json; charset=UTF-8");
        return headers;
    }

    @Override
    public void close() {
        producer.close();
    }
}
