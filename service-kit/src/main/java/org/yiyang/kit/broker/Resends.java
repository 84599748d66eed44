package org.yiyang.kit.broker;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.history.Ids;

/** The table of resends, and the events that are the last of their aggregate. */
@ApplicationScoped
public class Resends {
    /** The last event of each aggregate of a topic; one that was skipped, or is still to be sent, is not. */
    private static final String LAST = " from outbox last where superseded_at is null and topic = ? and id > ?"
            + " and id <= ? and sent_at is not null";

    private static final String IN_RANGE = " and exists (select 1 from outbox told where told.aggregate_id ="
            + " last.aggregate_id and told.position > ? and told.position <= ?)";
    private static final String INSERT = "insert into event_resend (id, topic, cause, after_position, to_position,"
            + " status, cursor_id, until_id, total, done, refused, asked_by, reason, created_at)"
            + " values (?, ?, ?, ?, ?, 'RUNNING', 0, ?, ?, 0, 0, ?, ?, ?)";
    private final Database database;

    Resends(Database database) {
        this.database = database;
    }

    /** Begins one in the running transaction; the relay takes it up. */
    public Resend begin(Resend.Order order, Instant at) {
        try (Connection connection = database.inUnit()) {
            UUID id = begin(connection, order, at);
            return find(connection, id).orElseThrow();
        } catch (SQLException failure) {
            throw new IllegalStateException("a resend cannot be written", failure);
        }
    }

    static UUID begin(Connection connection, Resend.Order order, Instant at) throws SQLException {
        long until = newest(connection);
        long total = count(connection, order, until);
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, Binary.of(id));
            insert.setString(2, order.topic());
            insert.setString(3, order.cause().name());
            setRange(insert, 4, order.range());
            insert.setLong(6, until);
            insert.setLong(7, total);
            insert.setString(8, order.askedBy());
            insert.setString(9, order.reason());
            insert.setTimestamp(10, Timestamp.from(at));
            insert.executeUpdate();
        }
        return id;
    }

    private static void setRange(PreparedStatement insert, int first, Resend.Range range) throws SQLException {
        if (range == null) {
            insert.setNull(first, Types.BIGINT);
            insert.setNull(first + 1, Types.BIGINT);
        } else {
            insert.setLong(first, range.afterPosition());
            insert.setLong(first + 1, range.toPosition());
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(max(id), 0) from outbox");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long count(Connection connection, Resend.Order order, long until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*)" + where(order.range()))) {
            setWhere(select, order.topic(), order.range(), 0, until);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String where(Resend.Range range) {
        return range == null ? LAST : LAST + IN_RANGE;
    }

    private static int setWhere(PreparedStatement select, String topic, Resend.Range range, long after, long until)
            throws SQLException {
        select.setString(1, topic);
        select.setLong(2, after);
        select.setLong(3, until);
        if (range == null) {
            return 4;
        }
        select.setLong(4, range.afterPosition());
        select.setLong(5, range.toPosition());
        return 6;
    }

    /** The oldest of a topic that is not at its end. */
    Optional<Resend> running(String topic) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(
                        "select * from event_resend where status = 'RUNNING' and topic = ? order by id limit 1")) {
            select.setString(1, topic);
            return read(select).stream().findFirst();
        }
    }

    /** As {@link #running}, for whoever cannot go on without the database. */
    public Optional<Resend> runningOf(String topic) {
        try {
            return running(topic);
        } catch (SQLException failure) {
            throw new IllegalStateException("resends cannot be read", failure);
        }
    }

    /** What it is to send next, in the order of the outbox. */
    List<OutboxEvent> next(Resend resend, int limit) throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement select = connection.prepareStatement(
                        "select " + OutboxEvent.COLUMNS + where(resend.range()) + " order by id limit ?")) {
            int last = setWhere(select, resend.topic(), resend.range(), resend.cursorId(), resend.untilId());
            select.setInt(last, limit);
            return OutboxEvent.read(select);
        }
    }

    /** Notes how far it has come; what was cancelled meanwhile stays so. */
    void advance(Resend resend, long cursor, int sent, int refused) throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement update = connection.prepareStatement("update event_resend set cursor_id = ?,"
                        + " done = done + ?, refused = refused + ? where id = ? and status = 'RUNNING'")) {
            update.setLong(1, cursor);
            update.setInt(2, sent);
            update.setInt(3, refused);
            update.setBytes(4, Binary.of(resend.id()));
            update.executeUpdate();
        }
    }

    /** Ends one; false if it was at its end already. */
    boolean end(UUID id, ResendStatus how, Instant at) throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement update = connection.prepareStatement(
                        "update event_resend set status = ?, finished_at = ? where id = ? and status = 'RUNNING'")) {
            update.setString(1, how.name());
            update.setTimestamp(2, Timestamp.from(at));
            update.setBytes(3, Binary.of(id));
            return update.executeUpdate() == 1;
        }
    }

    /** Cancels one in the running transaction; false if it was at its end already. */
    public boolean cancel(UUID id, Instant at) {
        try {
            return end(id, ResendStatus.CANCELLED, at);
        } catch (SQLException failure) {
            throw new IllegalStateException("a resend cannot be cancelled", failure);
        }
    }

    public Optional<Resend> find(UUID id) {
        try (Connection connection = database.anywhere()) {
            return find(connection, id);
        } catch (SQLException failure) {
            throw new IllegalStateException("a resend cannot be read", failure);
        }
    }

    private static Optional<Resend> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from event_resend where id = ?")) {
            select.setBytes(1, Binary.of(id));
            return read(select).stream().findFirst();
        }
    }

    /** Oldest first. */
    public List<Resend> list(UUID after, int limit) {
        try (Connection connection = database.anywhere();
                PreparedStatement select =
                        connection.prepareStatement("select * from event_resend where id > ? order by id limit ?")) {
            select.setBytes(1, after == null ? new byte[0] : Binary.of(after));
            select.setInt(2, limit);
            return read(select);
        } catch (SQLException failure) {
            throw new IllegalStateException("resends cannot be read", failure);
        }
    }

    /** How many events are still to be sent again. */
    long waiting() throws SQLException {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(sum(greatest(total - done - refused, 0)), 0) from event_resend"
                                + " where status = 'RUNNING'");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Resend> read(PreparedStatement select) throws SQLException {
        List<Resend> resends = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                resends.add(resend(row));
            }
        }
        return resends;
    }

    private static Resend resend(ResultSet row) throws SQLException {
        long after = row.getLong("after_position");
        Resend.Range range = row.wasNull() ? null : new Resend.Range(after, row.getLong("to_position"));
        Timestamp finished = row.getTimestamp("finished_at");
        return new Resend(
                Binary.id(row.getBytes("id")),
                row.getString("topic"),
                ResendCause.valueOf(row.getString("cause")),
                range,
                ResendStatus.valueOf(row.getString("status")),
                row.getLong("cursor_id"),
                row.getLong("until_id"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("refused"),
                row.getString("asked_by"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
