package org.yiyang.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;

/** Messages that could not be applied: kept as they arrived, with the reason, until they are replayed. */
@ApplicationScoped
class Parked {
    private static final String INSERT = "insert ignore into parked (id, topic, kafka_partition, kafka_offset,"
            + " message_key, headers, body, reason, parked_at, identity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int REASON_LENGTH_MAX = 300;
    private final Database database;

    Parked(Database database) {
        this.database = database;
    }

    /** One parked message without its content, which may be anything. */
    @Schema(name = "ParkedEntry")
    public record Entry(
            UUID id, String topic, int partition, long offset, String reason, Instant parkedAt, Instant replayedAt) {}

    void park(ConsumerRecord<String, byte[]> record, String reason, Instant at) {
        database.inUnit(sql -> sql.execute(
                INSERT,
                Ids.next(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                headers(record),
                record.value(),
                reason.substring(0, Math.min(reason.length(), REASON_LENGTH_MAX)),
                at,
                Message.identity(record)));
    }

    /** @param waiting those that were not replayed, or those that were; null for both */
    List<Entry> list(Boolean waiting, UUID after, int limit) {
        String which = waiting == null ? "" : " and replayed_at is" + (waiting ? "" : " not") + " null";
        String page = "select id, topic, kafka_partition, kafka_offset, reason, parked_at, replayed_at from parked"
                + " where id > ?" + which + " order by id limit ?";
        return database.anywhere(sql ->
                sql.select(page, Ids.orFirst(after), limit).map(Parked::entry).list());
    }

    private static Entry entry(RowView row) {
        return new Entry(
                row.getColumn("id", UUID.class),
                row.getColumn("topic", String.class),
                row.getColumn("kafka_partition", Integer.class),
                row.getColumn("kafka_offset", Long.class),
                row.getColumn("reason", String.class),
                row.getColumn("parked_at", Instant.class),
                row.getColumn("replayed_at", Instant.class));
    }

    /** The message as it came. */
    Optional<ConsumerRecord<String, byte[]>> record(UUID id) {
        String select =
                "select topic, kafka_partition, kafka_offset, message_key, headers, body from parked" + " where id = ?";
        return database.anywhere(
                sql -> sql.select(select, id).map(Parked::message).findOne());
    }

    void replayed(UUID id, Instant at) {
        database.inUnit(sql -> sql.execute("update parked set replayed_at = ? where id = ?", at, id));
    }

    long waiting() {
        String count = "select count(*) from parked where replayed_at is null";
        return database.anywhere(sql -> sql.select(count).mapTo(Long.class).one());
    }

    private static ConsumerRecord<String, byte[]> message(RowView row) {
        RecordHeaders headers = new RecordHeaders();
        for (String line : row.getColumn("headers", String.class).split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(line.substring(0, colon), line.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] body = row.getColumn("body", byte[].class);
        return new ConsumerRecord<>(
                row.getColumn("topic", String.class),
                row.getColumn("kafka_partition", Integer.class),
                row.getColumn("kafka_offset", Long.class),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getColumn("message_key", String.class),
                body,
                headers,
                Optional.empty());
    }

    private static String headers(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder();
        for (Header header : record.headers()) {
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            text.append(header.key().replaceAll("[:\n]", "_"))
                    .append(':')
                    .append(value.replace('\n', ' '))
                    .append('\n');
        }
        return text.length() > 4000 ? text.substring(0, 4000) : text.toString();
    }
}
