package org.yiyang.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it arrived: whose it is, how new, and the state in it.
 *
 * @param subject the aggregate's id
 * @param sequence the aggregate's version; a higher one is newer
 * @param state the public snapshot
 */
public record Message(
        UUID id,
        String topic,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        String traceparent,
        JsonNode state) {

    /**
     * Reads a record of Kafka.
     *
     * @throws IllegalArgumentException if it is not an event of the suite
     */
    static Message of(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        if (record.value() == null) {
            throw new IllegalArgumentException("no body");
        }
        try {
            JsonNode body = json.readTree(record.value());
            if (body == null || !body.path("state").isObject()) {
                throw new IllegalArgumentException("no state");
            }
            return new Message(
                    UUID.fromString(text(record, "ce_id")),
                    record.topic(),
                    text(record, "ce_type"),
                    UUID.fromString(text(record, "ce_subject")),
                    Long.parseLong(text(record, "ce_sequence")),
                    Instant.parse(text(record, "ce_time")),
                    record.headers().lastHeader("traceparent") == null ? null : text(record, "traceparent"),
                    body.get("state"));
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
    }

    /** The state as a record of the listener's own, which names only the fields that it needs. */
    public <T> T stateAs(Class<T> type, ObjectMapper tolerant) {
        try {
            return tolerant.treeToValue(state, type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException("the state does not fit " + type.getSimpleName(), unfit);
        }
    }

    /** The millisecond in which it happened, if it says so as an event does. */
    static Optional<Long> millis(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(Instant.parse(text(record, "ce_time")).toEpochMilli());
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /**
     * The identity of a record, whatever is in it: for an event its id and content, wherever it stands; for anything
     * else its content and the place and time of its writing. An offset alone says nothing: it begins again with every
     * new topic.
     */
    static byte[] identity(ConsumerRecord<String, byte[]> record) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        add(digest, bytes(record.topic()));
        add(digest, bytes(record.key()));
        add(digest, record.value());
        Optional<UUID> event = event(record);
        if (event.isPresent()) {
            add(digest, bytes(event.get().toString()));
        } else {
            ByteBuffer place = ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES);
            place.putInt(record.partition()).putLong(record.offset()).putLong(record.timestamp());
            add(digest, place.array());
        }
        return digest.digest();
    }

    private static Optional<UUID> event(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(UUID.fromString(text(record, "ce_id")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each part preceded by its length; a missing part is distinguished from an empty one. */
    private static void add(MessageDigest digest, byte[] part) {
        int length = part == null ? -1 : part.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        if (part != null) {
            digest.update(part);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        Header found = record.headers().lastHeader(header);
        if (found == null || found.value() == null) {
            throw new IllegalArgumentException("no " + header);
        }
        return new String(found.value(), StandardCharsets.UTF_8);
    }
}
