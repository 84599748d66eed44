package org.yiyang.kit.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.yiyang.kit.broker.OutboxEvent;

/** Events in the Kafka binding of CloudEvents 1.0, binary mode. */
public final class CloudEvents {
    private CloudEvents() {}

    public static ProducerRecord<String, byte[]> record(OutboxEvent row) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                row.topic(), row.aggregateId().toString(), row.payload().getBytes(StandardCharsets.UTF_8));
        Headers headers = event.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId().toString());
        add(headers, "ce_source", source(row.topic()));
        add(headers, "ce_type", row.type());
        add(headers, "ce_subject", row.aggregateId().toString());
        add(headers, "ce_time", row.happenedAt().toString());
        add(headers, "ce_dataschema", schema(row.topic()));
        add(headers, "ce_sequence", Long.toString(row.sequence()));
        add(headers, "content-type", "application/json; charset=UTF-8");
        if (row.traceparent() != null) {
            add(headers, "traceparent", row.traceparent());
        }
        return event;
    }

    public static String source(String topic) {
        return "/" + topic.replace('.', '/');
    }

    public static String schema(String topic) {
        return "urn:yiyang:schema:events:" + topic.substring("yiyang.".length());
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
