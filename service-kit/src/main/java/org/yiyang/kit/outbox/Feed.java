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
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** The events that were sent, by their gap-free positions: what those read who cannot read Kafka. */
@ApplicationScoped
public class Feed {
    private static final String SELECT = "select position, event_id, topic, aggregate_id, sequence, type, region,"
            + " payload, traceparent, happened_at from outbox where position > ? order by position limit ?";
    private static final String BEGINNING_OF_THE_WHOLE = "select max(position) from outbox e where position > ?"
            + " and not exists (select 1 from outbox before_it where before_it.position = e.position - 1)";
    /** What this service wrote itself is read whatever its size: the limits are for what callers send. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    Feed(Database database) {
        this.database = database;
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

    /**
     * What follows {@code after} without a gap, at most {@code limit} positions, of which only those of {@code region}
     * are shown. Refused if what follows it next has been swept: what is left would look whole.
     */
    Stretch read(long after, int limit, String region) {
        try (Connection connection = database.alone()) {
            Reach reach = reach(connection);
            reach.mustHold(after);
            Stretch stretch = readUpToGap(connection, after, limit, region);
            if (stretch.next() == after && after < reach.position()) {
                throw gone(after, wholeAfter(connection, after, reach.position()));
            }
            return stretch;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("the feed cannot be read", failure);
        }
    }

    private Stretch readUpToGap(Connection connection, long after, int limit, String region)
            throws SQLException, JsonProcessingException {
        List<Event> events = new ArrayList<>();
        long next = after;
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && row.getLong("position") == next + 1) {
                    next++;
                    String place = row.getString("region");
                    if (place == null || place.startsWith(region)) {
                        events.add(event(row));
                    }
                }
            }
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
                JSON.readTree(row.getString("payload")));
    }

    /**
     * How far the feed reaches.
     *
     * @param position the last one that was given
     * @param swept from the one after it on the feed is whole
     */
    record Reach(long position, long swept) {
        /** Refuses a position that was never given: whoever holds one has read another feed than this. */
        void mustHold(long after) {
            if (after > position) {
                throw new Refused(KitRefusal.FIELDS_INVALID, 1)
                        .with(new FieldProblem("after", KitRefusal.FIELD_RANGE, swept + "–" + position));
            }
            if (after < swept) {
                throw gone(after, swept);
            }
        }
    }

    private static Refused gone(long after, long swept) {
        return new Refused(
                        KitRefusal.FEED_POSITION_SWEPT,
                        Long.toString(after),
                        Long.toString(swept + 1),
                        Long.toString(swept))
                .with(new FieldProblem("after", KitRefusal.FIELD_RANGE, "≥ " + swept));
    }

    private static Reach reach(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select position, swept from feed_head where id = 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Reach(row.getLong(1), row.getLong(2));
        }
    }

    /** Where the feed is whole again after a position behind which there is a gap; its end, if nothing is left. */
    private static long wholeAfter(Connection connection, long after, long head) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BEGINNING_OF_THE_WHOLE)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? head : first - 1;
            }
        }
    }
}
