package org.yiyang.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.database.Database;

/**
 * Forgets what has been promised only for a time: answers after 7 days, events, their receipts and uploaded files after 30.
 * The last event of an aggregate is never forgotten: with it the topics can be filled again.
 */
@ApplicationScoped
public class Housekeeping {
    private static final Duration ANSWERS = Duration.ofDays(7);
    private static final Duration EVENTS = Duration.ofDays(30);
    private static final int BATCH = 1000;
    private final Database database;

    public Housekeeping(Database database) {
        this.database = database;
    }

    /** Forgets in small batches, so that nobody waits for its locks; returns how many rows went. */
    public int forget(Instant now) throws SQLException {
        return forget("delete from write_claim where claimed_at < ? limit ?", now.minus(ANSWERS))
                + forget("delete from inbox where applied_at < ? limit ?", now.minus(EVENTS))
                + forget("delete from bulk_chunk where stored_at < ? limit ?", now.minus(EVENTS))
                + forgetEvents(now.minus(EVENTS));
    }

    private int forgetEvents(Instant before) throws SQLException {
        int total = 0;
        int gone;
        do {
            try (Connection connection = database.alone()) {
                gone = forgetEvents(connection, before);
            }
            total += gone;
        } while (gone == BATCH);
        return total;
    }

    /** Notes in the same transaction up to where the feed has gaps now. */
    private static int forgetEvents(Connection connection, Instant before) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Swept swept = superseded(connection, before);
            if (!swept.ids().isEmpty()) {
                noteSwept(connection, swept.position());
                delete(connection, swept.ids());
            }
            connection.commit();
            return swept.ids().size();
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        }
    }

    /** Events that are forgotten together, and the highest of their positions. */
    private record Swept(List<String> ids, long position) {}

    private static Swept superseded(Connection connection, Instant before) throws SQLException {
        List<String> ids = new ArrayList<>();
        long position = 0;
        try (PreparedStatement select = connection.prepareStatement("select id, position from outbox"
                + " where superseded_at < ? and sent_at < ? order by superseded_at limit ?")) {
            select.setTimestamp(1, Timestamp.from(before));
            select.setTimestamp(2, Timestamp.from(before));
            select.setInt(3, BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString("id"));
                    position = Math.max(position, row.getLong("position"));
                }
            }
        }
        return new Swept(ids, position);
    }

    private static void noteSwept(Connection connection, long position) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update feed_head set swept = greatest(swept, ?) where id = 1")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }

    private static void delete(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outbox where id in (" + String.join(",", ids) + ")")) {
            delete.executeUpdate();
        }
    }

    private int forget(String sql, Instant before) throws SQLException {
        int total = 0;
        int gone;
        do {
            try (Connection connection = database.alone();
                    PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setTimestamp(1, Timestamp.from(before));
                delete.setInt(2, BATCH);
                gone = delete.executeUpdate();
            }
            total += gone;
        } while (gone == BATCH);
        return total;
    }
}
