package org.yiyang.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Events that the broker did not accept, each with the later ones of its aggregate waiting behind it. An operator has
 * one tried again, or skips it: a consumer acts on the state of the last event it has, so the next one brings it up to
 * date.
 */
@ApplicationScoped
class BlockedEvents {
    private static final String SELECT = "select event_id, topic, aggregate_kind, aggregate_id, sequence, type,"
            + " octet_length(payload) as bytes, blocked_reason, happened_at, (select count(*) from outbox later"
            + " where later.aggregate_id = blocked.aggregate_id and later.sequence > blocked.sequence) as behind"
            + " from outbox blocked where blocked_reason is not null and sent_at is null";
    private final Database database;
    private final Audit audit;

    BlockedEvents(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * One blocked event, without its content.
     *
     * @param bytes of its body
     * @param waitingBehind how many later events of the same aggregate wait for it
     */
    @Schema(name = "BlockedEvent")
    record Entry(
            UUID id,
            String topic,
            String aggregateKind,
            UUID aggregateId,
            long sequence,
            String eventType,
            long bytes,
            String blockedReason,
            long waitingBehind,
            Instant happenedAt) {}

    List<Entry> list(UUID after, int limit) {
        String page = SELECT + " and event_id > ? order by event_id limit ?";
        return database.anywhere(sql -> sql.select(page, Ids.orFirst(after), limit)
                .map(BlockedEvents::entry)
                .list());
    }

    private static Entry get(Handle sql, UUID id) {
        return sql.select(SELECT + " and event_id = ?", id)
                .map(BlockedEvents::entry)
                .findOne()
                .orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private static Entry entry(RowView row) {
        return new Entry(
                row.getColumn("event_id", UUID.class),
                row.getColumn("topic", String.class),
                row.getColumn("aggregate_kind", String.class),
                row.getColumn("aggregate_id", UUID.class),
                row.getColumn("sequence", Long.class),
                row.getColumn("type", String.class),
                row.getColumn("bytes", Long.class),
                row.getColumn("blocked_reason", String.class),
                row.getColumn("behind", Long.class),
                row.getColumn("happened_at", Instant.class));
    }

    /** Has the relay try it again; if the broker still does not accept it, it is blocked again. */
    Entry resend(Call call, UUID id) {
        String update = "update outbox set blocked_reason = null"
                + " where event_id = ? and sent_at is null and blocked_reason is not null";
        return settle(call, id, "resend-event", null, sql -> sql.execute(update, id));
    }

    /** Leaves it out for good; the feed shows it all the same, at its own position. */
    Entry skip(Call call, UUID id, String reason) {
        String update = "update outbox set sent_at = ?, superseded_at = ?, position = ?"
                + " where event_id = ? and sent_at is null and blocked_reason is not null";
        return settle(call, id, "skip-event", reason, sql -> {
            long position = nextPosition(sql);
            return sql.execute(update, call.now(), call.now(), position, id);
        });
    }

    private static long nextPosition(Handle sql) {
        sql.execute("update feed_head set position = position + 1 where id = 1");
        return sql.select("select position from feed_head where id = 1")
                .mapTo(Long.class)
                .one();
    }

    /** What is changed of the row; how many rows there were. */
    private interface Change {
        int of(Handle sql);
    }

    private Entry settle(Call call, UUID id, String action, String reason, Change change) {
        Entry entry = database.inUnit(sql -> {
            Entry found = get(sql, id);
            if (change.of(sql) == 0) {
                throw new Refused(KitRefusal.NOT_FOUND);
            }
            return found;
        });
        audit.write(
                call, new Audit.Act(action, entry.aggregateKind(), entry.aggregateId(), Audit.Outcome.DONE, reason));
        return entry;
    }
}
