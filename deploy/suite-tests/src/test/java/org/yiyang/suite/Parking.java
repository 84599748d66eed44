package org.yiyang.suite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Leaves a message in a service's table of parked ones, as a release that could not read it would have. */
record Parking(Tables tables) {
    private static final int NO_PARTITION = 99;

    UUID park(ConsumerRecord<String, String> record) {
        UUID id = UUID.randomUUID();
        StringBuilder headers = new StringBuilder();
        for (Header header : record.headers()) {
            // An event that the inbox has not seen yet, so that it is applied.
            String value = header.key().equals("ce_id")
                    ? UUID.randomUUID().toString()
                    : new String(header.value(), StandardCharsets.UTF_8);
            headers.append(header.key()).append(':').append(value).append('\n');
        }
        tables.change(
                "insert into parked (id, topic, kafka_partition, kafka_offset, message_key, headers, body, reason,"
                        + " parked_at) values (?, ?, ?, ?, ?, ?, ?, 'unreadable', utc_timestamp(6))",
                bytes(id),
                record.topic(),
                NO_PARTITION,
                record.offset(),
                record.key(),
                headers.toString(),
                record.value().getBytes(StandardCharsets.UTF_8));
        return id;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
