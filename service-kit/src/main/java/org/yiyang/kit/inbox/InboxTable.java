package org.yiyang.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;

/** Which events had their effect already; a row is part of the effect's transaction. */
@ApplicationScoped
class InboxTable {
    private final Database database;

    InboxTable(Database database) {
        this.database = database;
    }

    /** Notes an event as done; false if it was before. */
    boolean first(UUID event, Instant at) {
        try (Connection connection = database.inUnit();
                PreparedStatement insert =
                        connection.prepareStatement("insert ignore into inbox (event_id, applied_at) values (?, ?)")) {
            insert.setBytes(1, Binary.of(event));
            insert.setTimestamp(2, Timestamp.from(at));
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("the inbox cannot be written", failure);
        }
    }
}
