package org.yiyang.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.broker.OutboxEvent;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;

/** The relay's side of the outbox: what is to be sent, and the stamp of what was. */
@ApplicationScoped
class OutboxTable {
    /** How many events of files are sent at once: an event that somebody waits for waits for no more than these. */
    private static final int BULK_AT_ONCE = 200;

    private static final String WAITING = "select " + OutboxEvent.COLUMNS + ", lane"
            + " from outbox where sent_at is null and topic = ? and lane = %d"
            + " and aggregate_id not in (select aggregate_id from outbox where blocked_reason is not null"
            + " and sent_at is null)";
    private static final String OF_LANE = "(" + WAITING + " order by id limit ?)";
    // One statement, so that no event of files is seen without the prompt one before it of the same aggregate.
    private static final String UNSENT = OF_LANE.formatted(OutboxLane.PROMPT.number())
            + " union all "
            + OF_LANE.formatted(OutboxLane.BULK.number())
            + " order by id";
    private static final String EARLIER = WAITING.formatted(OutboxLane.BULK.number()) + " and aggregate_id in ";
    // What is sent gets the next positions in the order of ids; only what is not stamped yet is counted.
    private static final String STAMP = "update outbox o join (select id, row_number() over (order by id) as place"
            + " from outbox where sent_at is null and id in %s) s on s.id = o.id"
            + " set o.sent_at = ?, o.position = ? + s.place";
    private static final String SUPERSEDE = "update outbox earlier join outbox fresh"
            + " on fresh.aggregate_id = earlier.aggregate_id and fresh.sequence > earlier.sequence"
            + " set earlier.superseded_at = fresh.sent_at"
            + " where earlier.superseded_at is null and earlier.sent_at is not null"
            + " and fresh.id in ";
    private static final String BULK_WAITING = "select count(*) from (select 1 as one from outbox"
            + " where sent_at is null and topic = ? and lane = 1 limit ?) waiting";
    private final Database database;

    OutboxTable(Database database) {
        this.database = database;
    }

    /**
     * What is to be sent together, by id.
     *
     * @param more whether there may be more
     */
    record Batch(List<OutboxEvent> events, boolean more) {}

    /** An event and whether it goes first. */
    private record Waiting(OutboxEvent event, boolean prompt) {
        static Waiting of(RowView row) {
            return new Waiting(OutboxEvent.of(row), row.getColumn("lane", Integer.class) == OutboxLane.PROMPT.number());
        }
    }

    /**
     * The oldest events that are not stamped: the prompt ones with those of files that are earlier events of their
     * aggregates, then some of files. Within an aggregate the order of ids is the order of versions, since a version can only
     * be written after the one before it was committed; an aggregate with a blocked event waits.
     */
    Batch unsent(String topic, int limit) {
        int bulkLimit = Math.min(limit, BULK_AT_ONCE);
        List<Waiting> found = database.alone(sql -> sql.select(UNSENT, topic, limit, topic, bulkLimit)
                .map(Waiting::of)
                .list());
        Map<Long, OutboxEvent> batch = new TreeMap<>();
        found.stream().filter(Waiting::prompt).map(Waiting::event).forEach(event -> batch.put(event.id(), event));
        int prompt = batch.size();
        int bulk = found.size() - prompt;
        if (prompt > 0 && bulk > 0) {
            earlier(topic, List.copyOf(batch.values())).forEach(event -> batch.put(event.id(), event));
        }
        if (prompt < limit) {
            found.stream()
                    .map(Waiting::event)
                    .filter(event -> !batch.containsKey(event.id()))
                    .limit(Math.max(0, limit - batch.size()))
                    .toList()
                    .forEach(event -> batch.put(event.id(), event));
        }
        return new Batch(batch.values().stream().limit(limit).toList(), prompt == limit || bulk == bulkLimit);
    }

    /**
     * The events of files about the aggregates of some prompt events; any that are later than these may go with them.
     */
    private List<OutboxEvent> earlier(String topic, List<OutboxEvent> prompt) {
        List<UUID> aggregates =
                prompt.stream().map(OutboxEvent::aggregateId).distinct().toList();
        List<Object> values = new ArrayList<>(List.of(topic));
        values.addAll(Binary.padded(aggregates));
        return database.alone(sql -> sql.select(EARLIER + Binary.marks(aggregates), values.toArray())
                .map(OutboxEvent::of)
                .list());
    }

    /** Whether so many events of files wait for the relay of a topic. */
    boolean isBulkWaiting(String topic, int most) {
        return database.alone(sql -> sql.select(BULK_WAITING, topic, most)
                        .mapTo(Integer.class)
                        .one())
                >= most;
    }

    /**
     * Stamps what was sent and gives it the next gap-free positions of the feed, in one transaction; what was the last
     * event of an aggregate is so no more.
     */
    void stamp(List<OutboxEvent> sent, Instant at) {
        database.alone(connection -> connection.inTransaction(sql -> {
            long position = lockHead(sql);
            List<Long> ids = sent.stream().map(OutboxEvent::id).toList();
            List<Object> values = new ArrayList<>(Binary.padded(ids));
            values.add(at);
            values.add(position);
            int stamped = sql.execute(STAMP.formatted(Binary.marks(ids)), values.toArray());
            sql.execute("update feed_head set position = ? where id = 1", position + stamped);
            return supersede(sql, sent);
        }));
    }

    /** Sets one event aside because the broker will never take it; its aggregate's later events wait behind it. */
    void block(OutboxEvent row, String reason) {
        String shown = reason.substring(0, Math.min(reason.length(), 200));
        database.alone(sql -> sql.execute("update outbox set blocked_reason = ? where id = ?", shown, row.id()));
    }

    Relays.Backlog.Waiting backlog() {
        String count = "select count(*) as waiting, count(blocked_reason) as blocked, min(happened_at) as oldest"
                + " from outbox where sent_at is null";
        return database.alone(sql -> sql.select(count)
                .map(row -> new Relays.Backlog.Waiting(
                        row.getColumn("waiting", Long.class),
                        row.getColumn("blocked", Long.class),
                        row.getColumn("oldest", Instant.class)))
                .one());
    }

    private static long lockHead(Handle sql) {
        return sql.select("select position from feed_head where id = 1 for update")
                .mapTo(Long.class)
                .one();
    }

    /** The first event of an aggregate takes the place of none. */
    private static int supersede(Handle sql, List<OutboxEvent> sent) {
        List<Long> ids = sent.stream()
                .filter(event -> event.sequence() > 0)
                .map(OutboxEvent::id)
                .toList();
        return ids.isEmpty()
                ? 0
                : sql.execute(SUPERSEDE + Binary.marks(ids), Binary.padded(ids).toArray());
    }
}
