package org.yiyang.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event of another service as it arrives here, made up by a test.
 *
 * @param kind of the aggregate, which names the topic
 * @param body JSON
 */
public record ArrivedEvent(String kind, UUID id, String subject, long sequence, String time, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A change of an aggregate, whose state is a map or JSON as text. */
    public static ConsumerRecord<String, byte[]> of(String kind, Object subject, long sequence, Object state) {
        return of(kind, subject, sequence, "2026-01-05T02:00:00Z", state);
    }

    public static ConsumerRecord<String, byte[]> of(
            String kind, Object subject, long sequence, String time, Object state) {
        String body = state instanceof String text
                ? "{\"happened\":[\"changed\"],\"state\":" + text + "}"
                : json(Map.of("happened", List.of("changed"), "state", state));
        return new ArrivedEvent(kind, UUID.randomUUID(), subject.toString(), sequence, time, body).arrived();
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unrenderable) {
            throw new IllegalStateException(unrenderable);
        }
    }

    public ConsumerRecord<String, byte[]> arrived() {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("yiyang." + kind, 0, sequence, subject, body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        "yiyang." + kind + ".changed",
                        "ce_subject",
                        subject,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_time",
                        time)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
