package org.yiyang.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.database.Binary;
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
    public int forget(Instant now) {
        return forget("delete from write_claim where claimed_at < ? limit ?", now.minus(ANSWERS))
                + forget("delete from inbox where applied_at < ? limit ?", now.minus(EVENTS))
                + forget("delete from bulk_chunk where stored_at < ? limit ?", now.minus(EVENTS))
                + forget("delete from bulk_part where stored_at < ? limit ?", now.minus(EVENTS))
                + forget("delete from bulk_upload where created_at < ? limit ?", now.minus(EVENTS))
                + forgetEvents(now.minus(EVENTS));
    }

    private int forgetEvents(Instant before) {
        int total = 0;
        int gone;
        do {
            gone = database.alone(connection -> connection.inTransaction(sql -> forgetEvents(sql, before)));
            total += gone;
        } while (gone == BATCH);
        return total;
    }

    /** Notes in the same transaction up to where the feed has gaps now. */
    private static int forgetEvents(Handle sql, Instant before) {
        List<Swept> swept = sql.select(
                        "select id, position from outbox where superseded_at < ? and sent_at < ?"
                                + " order by superseded_at limit ?",
                        before,
                        before,
                        BATCH)
                .map(row -> new Swept(row.getColumn("id", Long.class), row.getColumn("position", Long.class)))
                .list();
        if (!swept.isEmpty()) {
            long position = swept.stream().mapToLong(Swept::position).max().orElseThrow();
            List<Long> ids = swept.stream().map(Swept::id).toList();
            sql.execute("update feed_head set swept = greatest(swept, ?) where id = 1", position);
            sql.execute(
                    "delete from outbox where id in " + Binary.marks(ids),
                    Binary.padded(ids).toArray());
        }
        return swept.size();
    }

    /** An event that is forgotten. */
    private record Swept(long id, long position) {}

    private int forget(String statement, Instant before) {
        int total = 0;
        int gone;
        do {
            gone = database.alone(sql -> sql.execute(statement, before, BATCH));
            total += gone;
        } while (gone == BATCH);
        return total;
    }
}
