package org.yiyang.kit.broker;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

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
    /** The columns that {@link #of} reads. */
    public static final String COLUMNS =
            "id, event_id, topic, aggregate_id, sequence, type, payload, traceparent, happened_at";

    /** A row of a query over {@link #COLUMNS}. */
    public static OutboxEvent of(RowView row) {
        return new OutboxEvent(
                row.getColumn("id", Long.class),
                row.getColumn("event_id", UUID.class),
                row.getColumn("topic", String.class),
                row.getColumn("aggregate_id", UUID.class),
                row.getColumn("sequence", Long.class),
                row.getColumn("type", String.class),
                row.getColumn("payload", String.class),
                row.getColumn("traceparent", String.class),
                row.getColumn("happened_at", Instant.class));
    }
}
