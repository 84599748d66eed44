package org.yiyang.kit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.history.Ids;

/**
 * A point in time at which something must have happened, or will happen by itself.
 *
 * @param subject the aggregate that it concerns
 * @param kind what is due, the name of a {@link DeadlineHandler}
 * @param part which part of the subject, or the subject's own id
 * @param start the day from which it is counted, null for a fixed time
 * @param workdays how many of them, null where none are counted
 * @param months how many of them, the last day rolled to a workday; null where none are counted
 * @param provisional whether it was counted with a year whose holidays are not known yet
 */
public record Deadline(
        UUID id,
        UUID subject,
        String kind,
        UUID part,
        Instant dueAt,
        LocalDate start,
        Integer workdays,
        Integer months,
        boolean provisional,
        Instant firedAt) {
    /** The same as a calendar counts it now; only of one that is counted. */
    Deadline countedBy(WorkCalendar calendar) {
        DueDay due = months == null ? calendar.plusWorkdays(start, workdays) : calendar.plusMonthsRolled(start, months);
        return new Deadline(
                id,
                subject,
                kind,
                part,
                WorkCalendar.endOfDay(due.day()),
                start,
                workdays,
                months,
                due.provisional(),
                firedAt);
    }

    public static Deadline at(UUID subject, String kind, UUID part, Instant dueAt) {
        return new Deadline(Ids.next(), subject, kind, part, dueAt, null, null, null, false, null);
    }
}
