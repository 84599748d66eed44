package org.yiyang.kit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Events that the broker did not take, each with the later ones of its aggregate waiting behind it. An operator lets one be
 * tried again, or skips it: a consumer acts on the state of the last event it has, so the next one brings it up to date.
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
        try (Connection connection = database.anywhere();
                PreparedStatement select =
                        connection.prepareStatement(SELECT + " and event_id > ? order by event_id limit ?")) {
            select.setBytes(1, after == null ? new byte[0] : Binary.of(after));
            select.setInt(2, limit);
            return read(select);
        } catch (SQLException failure) {
            throw new IllegalStateException("blocked events cannot be read", failure);
        }
    }

    private Entry get(UUID id) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(SELECT + " and event_id = ?")) {
            select.setBytes(1, Binary.of(id));
            return read(select).stream().findFirst().orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        }
    }

    private static List<Entry> read(PreparedStatement select) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new Entry(
                        Binary.id(row.getBytes("event_id")),
                        row.getString("topic"),
                        row.getString("aggregate_kind"),
                        Binary.id(row.getBytes("aggregate_id")),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getLong("bytes"),
                        row.getString("blocked_reason"),
                        row.getLong("behind"),
                        row.getTimestamp("happened_at").toInstant()));
            }
        }
        return entries;
    }

    /** Lets the relay try it again; a broker that still does not take it has it blocked again. */
    Entry resend(Call call, UUID id) {
        return settle(call, id, "resend-event", null, connection -> {
            try (PreparedStatement update = connection.prepareStatement("update outbox set blocked_reason = null"
                    + " where event_id = ? and sent_at is null and blocked_reason is not null")) {
                update.setBytes(1, Binary.of(id));
                return update.executeUpdate();
            }
        });
    }

    /** Leaves it out for good; the feed shows it all the same, at its own position. */
    Entry skip(Call call, UUID id, String reason) {
        return settle(call, id, "skip-event", reason, connection -> {
            long position = nextPosition(connection);
            try (PreparedStatement update = connection.prepareStatement("update outbox set sent_at = ?,"
                    + " superseded_at = ?, position = ?"
                    + " where event_id = ? and sent_at is null and blocked_reason is not null")) {
                update.setTimestamp(1, Timestamp.from(call.now()));
                update.setTimestamp(2, Timestamp.from(call.now()));
                update.setLong(3, position);
                update.setBytes(4, Binary.of(id));
                return update.executeUpdate();
            }
        });
    }

    private static long nextPosition(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update feed_head set position = position + 1 where id = 1")) {
            update.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("select position from feed_head where id = 1");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What is changed of the row; how many rows there were. */
    private interface Change {
        int of(Connection connection) throws SQLException;
    }

    private Entry settle(Call call, UUID id, String action, String reason, Change change) {
        try (Connection connection = database.inUnit()) {
            Entry entry = get(id);
            if (change.of(connection) == 0) {
                throw new Refused(KitRefusal.NOT_FOUND);
            }
            audit.write(
                    call,
                    new Audit.Act(action, entry.aggregateKind(), entry.aggregateId(), Audit.Outcome.DONE, reason));
            return entry;
        } catch (SQLException failure) {
            throw new IllegalStateException("a blocked event cannot be changed", failure);
        }
    }
}
