package org.yiyang.institution.window;

import java.time.LocalDate;
import java.util.List;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;

/**
 * The time that the authorities have, in workdays after the day of acceptance. The day on which the clock is stopped
 * still counts, the day on which it goes on does not: 民法典 art. 201, the day of an event begins no period.
 *
 * @param allowed workdays, with the extension
 * @param pauses those that count; the last one may still run
 */
record CaseClock(LocalDate start, int allowed, List<Stop> pauses) {
    /** Days on which the clock was stopped; {@code until} is null while it is. */
    record Stop(LocalDate from, LocalDate until) {}

    boolean standing() {
        return pauses.stream().anyMatch(pause -> pause.until() == null);
    }

    /** How many workdays after the start the time is over, the pauses that have ended included. */
    int workdays(WorkCalendar calendar) {
        int paused = 0;
        for (Stop pause : pauses) {
            if (pause.until() != null) {
                paused += calendar.workdaysBetween(pause.from(), pause.until());
            }
        }
        return allowed + paused;
    }

    /** The last day; only meaningful while the clock runs. */
    DueDay due(WorkCalendar calendar) {
        return calendar.plusWorkdays(start, workdays(calendar));
    }

    /** The workdays that were used up to a day. */
    int used(WorkCalendar calendar, LocalDate day) {
        int used = calendar.workdaysBetween(start, day);
        for (Stop pause : pauses) {
            LocalDate until = pause.until() == null ? day : pause.until();
            used -= calendar.workdaysBetween(pause.from(), until);
        }
        return used;
    }
}
