package org.yiyang.kit.deadline;

import javax.sql.DataSource;

/** Makes the table of deadlines for tests that set fixed times only and need no calendar. */
public final class FixedDeadlines {
    private FixedDeadlines() {}

    public static Deadlines over(DataSource database) {
        return new Deadlines(database, null);
    }
}
