package org.yiyang.kit.calendar;

import org.yiyang.kit.database.Database;

/** Makes the calendar for tests without a container. */
public final class CalendarTables {
    private CalendarTables() {}

    public static Calendars over(Database database) {
        return new Calendars(new CalendarDays(database));
    }
}
