package org.yiyang.kit.broker;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Binary;

/** One event of the outbox on its way to Kafka. */
public record OutboxEvent(
        long id,
        UUID eventId,
        String topic,
        UUID aggregateId,
        long sequence,
        String type,
        String payload,
        String traceparent,
        Instant happenedAt) {
    /** The columns that {@link #read} reads. */
    public static final String COLUMNS =
            "id, event_id, topic, aggregate_id, sequence, type, payload, traceparent, happened_at";

    /** All that a query over {@link #COLUMNS} finds. */
    public static List<OutboxEvent> read(PreparedStatement select) throws SQLException {
        List<OutboxEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(new OutboxEvent(
                        row.getLong("id"),
                        Binary.id(row.getBytes("event_id")),
                        row.getString("topic"),
                        Binary.id(row.getBytes("aggregate_id")),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getString("traceparent"),
                        row.getTimestamp("happened_at").toInstant()));
            }
        }
        return events;
    }
}
