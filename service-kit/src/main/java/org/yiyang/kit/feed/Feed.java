package org.yiyang.kit.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.CloudEvents;
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
    /** What this service wrote itself is read whatever its size: the limits apply to what callers send. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    Feed(Database database) {
        this.database = database;
    }

    /** One event in the JSON format of CloudEvents 1.0. */
    @Schema(name = "FeedEvent")
    public record Event(
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
            @Schema(ref = "#/components/schemas/EventData") JsonNode data) {}

    /**
     * A stretch of the feed.
     *
     * @param next the position to read on from; it advances also over events that the reader may not see
     */
    @Schema(name = "FeedStretch")
    record Stretch(List<Event> events, long next) {}

    /**
     * An event and where it stands.
     *
     * @param topic as in {@code yiyang.elder}
     */
    public record Placed(long position, String topic, Event event) {}

    /**
     * What follows a position, of that only what the reader may see.
     *
     * @param next the position to read on from; it advances also over events that the reader may not see
     */
    public record Followed(List<Placed> events, long next) {}

    /**
     * What stands at one position.
     *
     * @param there false where it was swept
     * @param event null where it was swept, or the reader may not see it
     * @param state the event's whole state of its record, for notices, which use it without showing it; null without
     *     the event
     */
    public record Found(boolean there, Event event, JsonNode state) {}

    /**
     * The events after {@code after} without a gap, at most {@code limit} positions, of which only those are returned
     * that the reader may see. Refused if the next one has been swept: the rest would look complete.
     */
    Stretch read(long after, int limit, FeedReader reader) {
        Followed followed = follow(after, limit, reader);
        return new Stretch(followed.events().stream().map(Placed::event).toList(), followed.next());
    }

    /** As {@link #read}, with the position of each event. */
    public Followed follow(long after, int limit, FeedReader reader) {
        return database.alone(sql -> {
            Reach reach = reach(sql);
            reach.mustHold(after);
            Followed followed = readUpToGap(sql, after, limit, reader);
            if (followed.next() == after && after < reach.position()) {
                throw gone(after, wholeAfter(sql, after, reach.position()));
            }
            return followed;
        });
    }

    /** The event at one position as a reader sees it now. */
    public Found at(long position, FeedReader reader) {
        return database.alone(sql -> sql.select(SELECT, position - 1, 1)
                .map(Sent::of)
                .findFirst()
                .filter(sent -> sent.position() == position)
                .map(sent -> event(sent, reader)
                        .map(event ->
                                new Found(true, event, data(sent.payload()).path("state")))
                        .orElse(new Found(true, null, null)))
                .orElse(new Found(false, null, null)));
    }

    /** The last position that was given. */
    public long head() {
        return database.anywhere(sql -> reach(sql).position());
    }

    /** Refuses a position after which the feed has a gap, or that was never given. */
    public void mustHold(long after) {
        database.anywhere(Feed::reach).mustHold(after);
    }

    private Followed readUpToGap(Handle sql, long after, int limit, FeedReader reader) {
        List<Placed> events = new ArrayList<>();
        long next = after;
        List<Sent> follow = sql.select(SELECT, after, limit).map(Sent::of).list();
        for (Sent sent : follow) {
            if (sent.position() != next + 1) {
                break;
            }
            next++;
            event(sent, reader).ifPresent(event -> events.add(new Placed(sent.position(), sent.topic(), event)));
        }
        return new Followed(events, next);
    }

    /** An event as it stands in the outbox. */
    private record Sent(
            long position,
            UUID id,
            String topic,
            UUID aggregate,
            long sequence,
            String type,
            String region,
            String payload,
            String traceparent,
            Instant happenedAt) {
        static Sent of(RowView row) {
            return new Sent(
                    row.getColumn("position", Long.class),
                    row.getColumn("event_id", UUID.class),
                    row.getColumn("topic", String.class),
                    row.getColumn("aggregate_id", UUID.class),
                    row.getColumn("sequence", Long.class),
                    row.getColumn("type", String.class),
                    row.getColumn("region", String.class),
                    row.getColumn("payload", String.class),
                    row.getColumn("traceparent", String.class),
                    row.getColumn("happened_at", Instant.class));
        }
    }

    /** The event as the reader sees it; empty where the reader may see nothing of it. */
    private static Optional<Event> event(Sent sent, FeedReader reader) {
        return reader.sees(sent.topic(), sent.region())
                ? reader.shown(sent.topic(), sent.type(), data(sent.payload())).map(shown -> event(sent, shown))
                : Optional.empty();
    }

    private static Event event(Sent sent, FeedReader.Shown shown) {
        return new Event(
                "1.0",
                sent.id(),
                CloudEvents.source(sent.topic()),
                shown.type(),
                sent.aggregate(),
                sent.happenedAt().toString(),
                CloudEvents.schema(sent.topic()),
                Long.toString(sent.sequence()),
                sent.traceparent(),
                "application/json",
                shown.body());
    }

    private static JsonNode data(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the feed cannot be read", damaged);
        }
    }

    /**
     * How far the feed reaches.
     *
     * @param position the last one that was given
     * @param swept from the one after it on the feed is whole
     */
    record Reach(long position, long swept) {
        /** Refuses a position that was never given: it comes from another feed than this. */
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

    private static Reach reach(Handle sql) {
        return sql.select("select position, swept from feed_head where id = 1")
                .map(row -> new Reach(row.getColumn("position", Long.class), row.getColumn("swept", Long.class)))
                .one();
    }

    /** Where the feed is whole again after a position behind which there is a gap; its end, if nothing is left. */
    private static long wholeAfter(Handle sql, long after, long head) {
        return sql.select(BEGINNING_OF_THE_WHOLE, after)
                .mapTo(Long.class)
                .findOne()
                .map(first -> first - 1)
                .orElse(head);
    }
}
