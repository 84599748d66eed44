package org.yiyang.kit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.history.Ids;

/**
 * A point in time at which something must have happened, or will happen by itself.
 *
 * @param subject the aggregate that it concerns
 * @param kind what is due, the name of a {@link DeadlineKind}
 * @param part which part of the subject, or the subject's own id
 * @param start the day from which it is counted, null for a fixed time
 * @param workdays how many of them, null where none are counted
 * @param months how many of them, the last day rolled to a workday; null where none are counted
 * @param provisional whether it was counted with days that a notice may still change
 * @param begunAt since when people have it, where it is not counted from a day; null where that does not matter
 * @param originalDueAt when it was due before an outage extended it; null if none did
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
        Instant firedAt,
        Instant begunAt,
        Instant originalDueAt) {
    static final String COLUMNS = "id, subject_id, kind, part_id, due_at, start_day, workdays, months,"
            + " provisional, fired_at, begun_at, original_due_at";

    /** A fixed time that no outage moves. */
    public static Deadline at(UUID subject, String kind, UUID part, Instant dueAt) {
        return at(subject, kind, part, null, dueAt);
    }

    /** A fixed time until which people have since {@code begunAt}. */
    public static Deadline at(UUID subject, String kind, UUID part, Instant begunAt, Instant dueAt) {
        return new Deadline(Ids.next(), subject, kind, part, dueAt, null, null, null, false, null, begunAt, null);
    }

    /** A number of workdays or months after a day; due when a calendar has counted it. */
    static Deadline after(LocalDate start, Integer workdays, Integer months, UUID subject, String kind, UUID part) {
        return new Deadline(Ids.next(), subject, kind, part, null, start, workdays, months, false, null, null, null);
    }

    /** Why it ends later than it was set; null if it does not. */
    public ExtensionReason extendedBecause() {
        return originalDueAt == null ? null : ExtensionReason.OUTAGE;
    }

    /** The same as a calendar counts it now, without any extension; only of one that is counted. */
    Deadline countedBy(WorkCalendar calendar) {
        DueDay due = months == null ? calendar.plusWorkdays(start, workdays) : calendar.plusMonthsRolled(start, months);
        return ending(WorkCalendar.endOfDay(due.day()), due.provisional(), null);
    }

    /** The same with the end that it had before any extension. */
    Deadline original() {
        return originalDueAt == null ? this : ending(originalDueAt, provisional, null);
    }

    /** The same with a later end. */
    Deadline extendedTo(Instant later, boolean provisionally) {
        return ending(later, provisionally, originalDue());
    }

    Instant originalDue() {
        return originalDueAt == null ? dueAt : originalDueAt;
    }

    boolean hasBegun() {
        return begunAt != null || start != null;
    }

    /** Since when people have it; its first day is not counted, and one of which nothing is known has always been. */
    Instant begun() {
        if (begunAt != null) {
            return begunAt;
        }
        return start == null ? Instant.EPOCH : WorkCalendar.endOfDay(start);
    }

    private Deadline ending(Instant due, boolean provisionally, Instant original) {
        return new Deadline(
                id, subject, kind, part, due, start, workdays, months, provisionally, firedAt, begunAt, original);
    }

    /** A row of a query for {@link #COLUMNS}. */
    static Deadline of(RowView row) {
        return new Deadline(
                row.getColumn("id", UUID.class),
                row.getColumn("subject_id", UUID.class),
                row.getColumn("kind", String.class),
                row.getColumn("part_id", UUID.class),
                row.getColumn("due_at", Instant.class),
                row.getColumn("start_day", LocalDate.class),
                row.getColumn("workdays", Integer.class),
                row.getColumn("months", Integer.class),
                row.getColumn("provisional", Boolean.class),
                row.getColumn("fired_at", Instant.class),
                row.getColumn("begun_at", Instant.class),
                row.getColumn("original_due_at", Instant.class));
    }
}
