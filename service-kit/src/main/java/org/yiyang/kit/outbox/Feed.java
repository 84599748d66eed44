package org.yiyang.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;

/** The events that were sent, by their gap-free positions: what those read who cannot read Kafka. */
@ApplicationScoped
class Feed {
    private static final String SELECT = "select position, event_id, topic, aggregate_id, sequence, type, region,"
            + " payload, traceparent, happened_at from outbox where position > ? order by position limit ?";
    private final Database database;
    private final ObjectMapper json;

    Feed(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One event in the JSON format of CloudEvents 1.0. */
    record Event(
            String specversion,
            UUID id,
            String source,
            String type,
            UUID subject,
            String time,
            String dataschema,
            String sequence,
            String traceparent,
            String datacontenttype,
            JsonNode data) {}

    /**
     * A stretch of the feed.
     *
     * @param next the position to read on from; it advances also over events that the reader may not see
     */
    record Stretch(List<Event> events, long next) {}

    /** What follows {@code after}, at most {@code limit} positions, of which only those of {@code region} are shown. */
    Stretch read(long after, int limit, String region) {
        List<Event> events = new ArrayList<>();
        long next = after;
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    next = row.getLong("position");
                    String place = row.getString("region");
                    if (place == null || place.startsWith(region)) {
                        events.add(event(row));
                    }
                }
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("the feed cannot be read", failure);
        }
        return new Stretch(events, next);
    }

    private Event event(ResultSet row) throws SQLException, JsonProcessingException {
        String topic = row.getString("topic");
        return new Event(
                "1.0",
                Binary.id(row.getBytes("event_id")),
                CloudEvents.source(topic),
                row.getString("type"),
                Binary.id(row.getBytes("aggregate_id")),
                row.getTimestamp("happened_at").toInstant().toString(),
                CloudEvents.schema(topic),
                Long.toString(row.getLong("sequence")),
                row.getString("traceparent"),
                "application/json",
                json.readTree(row.getString("payload")));
    }
}
