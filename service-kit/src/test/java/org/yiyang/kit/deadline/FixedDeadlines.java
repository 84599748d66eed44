package org.yiyang.kit.deadline;

import java.util.List;
import org.yiyang.kit.database.Database;

/** Makes the table of deadlines for tests that set fixed times only and need no calendar. */
public final class FixedDeadlines {
    private FixedDeadlines() {}

    public static Deadlines over(Database database) {
        return new Deadlines(database, null, new Extensions(List.of(), null, null, null), null);
    }
}
