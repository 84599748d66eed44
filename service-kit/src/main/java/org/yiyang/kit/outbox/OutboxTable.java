package org.yiyang.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.yiyang.kit.broker.OutboxEvent;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;

/** The relay's side of the outbox: what is to be sent, and the stamp of what was. */
@ApplicationScoped
class OutboxTable {
    private static final String UNSENT = "select " + OutboxEvent.COLUMNS
            + " from outbox where sent_at is null and topic = ?"
            + " and aggregate_id not in (select aggregate_id from outbox where blocked_reason is not null"
            + " and sent_at is null) order by id limit ?";
    private static final String SUPERSEDE = "update outbox earlier join outbox fresh"
            + " on fresh.aggregate_id = earlier.aggregate_id and fresh.sequence > earlier.sequence"
            + " set earlier.superseded_at = fresh.sent_at"
            + " where earlier.superseded_at is null and earlier.sent_at is not null"
            + " and fresh.id in ";
    private final Database database;

    OutboxTable(Database database) {
        this.database = database;
    }

    /**
     * The oldest events that are not stamped. Within an aggregate the order of ids is the order of versions, since a
     * version can only be written after the one before it was committed; an aggregate with a blocked event waits.
     */
    List<OutboxEvent> unsent(String topic, int limit) {
        return database.alone(
                sql -> sql.select(UNSENT, topic, limit).map(OutboxEvent::of).list());
    }

    /**
     * Stamps what was sent and gives it the next gap-free positions of the feed, in one transaction; what was the last
     * event of an aggregate is so no more.
     */
    void stamp(List<OutboxEvent> sent, Instant at) {
        database.alone(connection -> connection.inTransaction(sql -> {
            long position = lockHead(sql);
            List<Long> open = stillUnsent(sql, sent);
            PreparedBatch update = sql.prepareBatch("update outbox set sent_at = ?, position = ? where id = ?");
            for (long id : open) {
                update.add(at, ++position, id);
            }
            update.execute();
            sql.execute("update feed_head set position = ? where id = 1", position);
            return supersede(sql, open);
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

    private static List<Long> stillUnsent(Handle sql, List<OutboxEvent> sent) {
        List<Long> ids = sent.stream().map(OutboxEvent::id).toList();
        String unsent = "select id from outbox where sent_at is null and id in " + Binary.marks(ids) + " order by id";
        return sql.select(unsent, Binary.padded(ids).toArray())
                .mapTo(Long.class)
                .list();
    }

    private static int supersede(Handle sql, List<Long> sent) {
        return sent.isEmpty()
                ? 0
                : sql.execute(
                        SUPERSEDE + Binary.marks(sent), Binary.padded(sent).toArray());
    }
}
