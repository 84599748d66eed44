package org.yiyang.kit.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.database.Database;

/** Writes to the tables that a damaged write has left in different states; always within a unit of work. */
@ApplicationScoped
class Remains {
    private static final List<String> OF_A_RECORD = List.of(
            "delete from aggregate_move where aggregate_id = ?",
            "delete from task_addressee where task_id in (select id from task where subject_id = ?)",
            "delete from task where subject_id = ?",
            "delete from deadline where subject_id = ? and fired_at is null",
            "delete from outbox where aggregate_id = ? and sent_at is null",
            // What was sent is not sent again if its topic is lost, and is swept with what else was superseded.
            "update outbox set superseded_at = utc_timestamp(6) where aggregate_id = ? and superseded_at is null");
    private final Database database;

    Remains(Database database) {
        this.database = database;
    }

    /** Moves a record's version past all that was published of it; nothing if it was changed in the meantime. */
    void liftVersion(String table, UUID id, long from, long to) {
        String update = "update " + table + " set version = ? where id = ? and version = ?";
        database.inUnit(sql -> sql.execute(update, to, id, from));
    }

    /** Deletes what is left of a record; returns how many rows that were. */
    int discard(UUID id) {
        return database.inUnit(sql -> OF_A_RECORD.stream()
                .mapToInt(statement -> sql.execute(statement, id))
                .sum());
    }
}
