package org.yiyang.kit.write;

import java.sql.SQLException;
import java.time.Instant;
import org.yiyang.kit.database.Database;

/** Housekeeping at a moment of the test's choice. */
public final class Sweeps {
    private Sweeps() {}

    public static int at(Database database, Instant now) throws SQLException {
        return new Housekeeping(database).forget(now);
    }
}
