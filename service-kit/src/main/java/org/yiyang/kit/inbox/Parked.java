package org.yiyang.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.history.Ids;

/** Messages that could not be applied: kept as they came, with the reason, until they are replayed. */
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
    public record Entry(
            UUID id, String topic, int partition, long offset, String reason, Instant parkedAt, Instant replayedAt) {}

    void park(ConsumerRecord<String, byte[]> record, String reason, Instant at) {
        try (Connection connection = database.inUnit();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, Binary.of(Ids.next()));
            insert.setString(2, record.topic());
            insert.setInt(3, record.partition());
            insert.setLong(4, record.offset());
            insert.setString(5, record.key());
            insert.setString(6, headers(record));
            insert.setBytes(7, record.value());
            insert.setString(8, reason.substring(0, Math.min(reason.length(), REASON_LENGTH_MAX)));
            insert.setTimestamp(9, Timestamp.from(at));
            insert.setBytes(10, Message.identity(record));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a message cannot be parked", failure);
        }
    }

    List<Entry> list(UUID after, int limit) {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(
                        "select id, topic, kafka_partition, kafka_offset, reason, parked_at, replayed_at from parked"
                                + " where id > ? order by id limit ?")) {
            select.setBytes(1, after == null ? new byte[0] : Binary.of(after));
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp replayed = row.getTimestamp("replayed_at");
                    entries.add(new Entry(
                            Binary.id(row.getBytes("id")),
                            row.getString("topic"),
                            row.getInt("kafka_partition"),
                            row.getLong("kafka_offset"),
                            row.getString("reason"),
                            row.getTimestamp("parked_at").toInstant(),
                            replayed == null ? null : replayed.toInstant()));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("parked messages cannot be read", failure);
        }
        return entries;
    }

    /** The message as it came. */
    Optional<ConsumerRecord<String, byte[]>> record(UUID id) {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement("select topic, kafka_partition, kafka_offset,"
                        + " message_key, headers, body from parked where id = ?")) {
            select.setBytes(1, Binary.of(id));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(record(row)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a parked message cannot be read", failure);
        }
    }

    void replayed(UUID id, Instant at) {
        try (Connection connection = database.inUnit();
                PreparedStatement update =
                        connection.prepareStatement("update parked set replayed_at = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setBytes(2, Binary.of(id));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a parked message cannot be marked", failure);
        }
    }

    long waiting() throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from parked where replayed_at is null");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static ConsumerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        RecordHeaders headers = new RecordHeaders();
        for (String line : row.getString("headers").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(line.substring(0, colon), line.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] body = row.getBytes("body");
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getString("message_key"),
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
