package org.yiyang.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.database.Database;

/** Which events had their effect already; a row is part of the effect's transaction. */
@ApplicationScoped
class InboxTable {
    private final Database database;

    InboxTable(Database database) {
        this.database = database;
    }

    /** Notes an event as done; false if it was before. */
    boolean first(UUID event, Instant at) {
        String insert = "insert ignore into inbox (event_id, applied_at) values (?, ?)";
        return database.inUnit(sql -> sql.execute(insert, event, at)) == 1;
    }
}
