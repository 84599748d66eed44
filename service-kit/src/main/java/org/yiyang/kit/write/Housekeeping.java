package org.yiyang.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Feed;

/** Forgets what has been promised only for a time: answers after 7 days, events, their receipts and uploaded files after 30. */
@ApplicationScoped
public class Housekeeping {
    private static final Duration ANSWERS = Duration.ofDays(7);
    private static final Duration EVENTS = Duration.ofDays(30);
    private static final int BATCH = 1000;
    private final Database database;
    private final Feed feed;

    public Housekeeping(Database database, Feed feed) {
        this.database = database;
        this.feed = feed;
    }

    /** Forgets in small batches, so that nobody waits for its locks; returns how many rows went. */
    public int forget(Instant now) throws SQLException {
        feed.sweeping(now.minus(EVENTS));
        return forget("delete from write_claim where claimed_at < ? limit ?", now.minus(ANSWERS))
                + forget("delete from inbox where applied_at < ? limit ?", now.minus(EVENTS))
                + forget("delete from bulk_chunk where stored_at < ? limit ?", now.minus(EVENTS))
                + forget("delete from outbox where sent_at < ? limit ?", now.minus(EVENTS));
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
