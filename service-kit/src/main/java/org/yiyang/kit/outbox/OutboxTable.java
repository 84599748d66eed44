package org.yiyang.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyang.kit.broker.OutboxEvent;
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
            + " set earlier.superseded_at = ? where earlier.superseded_at is null and earlier.sent_at is not null"
            + " and fresh.id in (";
    private final Database database;

    OutboxTable(Database database) {
        this.database = database;
    }

    /**
     * The oldest events that are not stamped. Within an aggregate the order of ids is the order of versions, since a
     * version can only be written after the one before it was committed; an aggregate with a blocked event waits.
     */
    List<OutboxEvent> unsent(String topic, int limit) throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setString(1, topic);
            select.setInt(2, limit);
            return OutboxEvent.read(select);
        }
    }

    /**
     * Stamps what was sent and gives it the next gap-free positions of the feed, in one transaction; what was the last
     * event of an aggregate is so no more.
     */
    void stamp(List<OutboxEvent> sent, Instant at) throws SQLException {
        try (Connection connection = database.alone()) {
            connection.setAutoCommit(false);
            try {
                long position = lockHead(connection);
                List<Long> open = stillUnsent(connection, sent);
                try (PreparedStatement update =
                        connection.prepareStatement("update outbox set sent_at = ?, position = ? where id = ?")) {
                    for (long id : open) {
                        update.setTimestamp(1, Timestamp.from(at));
                        update.setLong(2, ++position);
                        update.setLong(3, id);
                        update.addBatch();
                    }
                    update.executeBatch();
                }
                moveHead(connection, position);
                supersede(connection, open, at);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** Sets one event aside because the broker will never take it; its aggregate's later events wait behind it. */
    void block(OutboxEvent row, String reason) throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement update =
                        connection.prepareStatement("update outbox set blocked_reason = ? where id = ?")) {
            update.setString(1, reason.substring(0, Math.min(reason.length(), 200)));
            update.setLong(2, row.id());
            update.executeUpdate();
        }
    }

    Relays.Backlog.Waiting backlog() throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement select = connection.prepareStatement("select count(*), count(blocked_reason),"
                        + " min(happened_at) from outbox where sent_at is null");
                ResultSet row = select.executeQuery()) {
            row.next();
            Timestamp oldest = row.getTimestamp(3);
            return new Relays.Backlog.Waiting(
                    row.getLong(1), row.getLong(2), oldest == null ? null : oldest.toInstant());
        }
    }

    private static long lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select position from feed_head where id = 1 for update");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void moveHead(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update feed_head set position = ? where id = 1")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    private static List<Long> stillUnsent(Connection connection, List<OutboxEvent> sent) throws SQLException {
        String ids = joined(sent.stream().map(OutboxEvent::id).toList());
        List<Long> open = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id from outbox where sent_at is null and id in (" + ids + ") order by id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                open.add(row.getLong(1));
            }
        }
        return open;
    }

    private static void supersede(Connection connection, List<Long> sent, Instant at) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(SUPERSEDE + joined(sent) + ")")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.executeUpdate();
        }
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining(","));
    }
}
