package org.yiyang.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;

/** The events that had their effect already; a row is part of the effect's transaction. */
@ApplicationScoped
class InboxTable {
    private final Database database;

    InboxTable(Database database) {
        this.database = database;
    }

    /** Records an event as done; false if it was done before. */
    boolean first(UUID event, Instant at) {
        String insert = "insert ignore into inbox (event_id, applied_at) values (?, ?)";
        return database.inUnit(sql -> sql.execute(insert, event, at)) == 1;
    }

    /**
     * As {@link #first} for several. An event that another instance records at the same moment is a lost race: the unit
     * of work is done again and finds it here.
     *
     * @return those that were not done before
     */
    Set<UUID> firstOf(Set<UUID> events, Instant at) {
        String known = "select event_id from inbox where event_id in " + Binary.marks(events);
        return database.inUnit(sql -> {
            Set<UUID> fresh = new HashSet<>(events);
            fresh.removeAll(sql.select(known, Binary.padded(events).toArray())
                    .mapTo(UUID.class)
                    .set());
            List<Object[]> rows =
                    fresh.stream().map(event -> new Object[] {event, at}).toList();
            BatchedRows.insert(sql, "insert into inbox (event_id, applied_at) values (?, ?)", rows);
            return fresh;
        });
    }
}
