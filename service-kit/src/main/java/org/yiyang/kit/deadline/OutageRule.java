package org.yiyang.kit.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.yiyang.kit.calendar.DueDay;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Outages.Outage;

/**
 * What one outage does to one deadline: people keep the time that they had left when it began, and have at least some
 * time after the return (民法典 194, 202 by analogy: what could not be used does not count).
 *
 * @param grace the least time after the return, for what is counted in hours; never more than the whole period
 * @param graceWorkdays the same for what is counted in days
 */
record OutageRule(WorkCalendar calendar, Duration grace, int graceWorkdays) {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(18, 0);
    private static final Duration HALF_A_DAY = Duration.ofHours(5);

    /** The later end of a deadline that people must keep through the service; itself if it is not touched. */
    Deadline extended(Deadline deadline, Outage outage) {
        Instant begun = deadline.begun();
        if (!outage.until().isAfter(begun) || !outage.from().isBefore(deadline.dueAt())) {
            return deadline;
        }
        Outage used = new Outage(outage.from().isAfter(begun) ? outage.from() : begun, outage.until());
        return deadline.start() == null ? byTime(deadline, used) : byDays(deadline, used);
    }

    /** Until when its passing is not noted, so that what was done on paper can be entered; its own end if that is later. */
    Instant noted(Deadline deadline, Outage outage) {
        Instant entered = WorkCalendar.endOfDay(afterReturn(outage).day());
        boolean touched =
                outage.from().isBefore(deadline.dueAt()) && deadline.dueAt().isBefore(entered);
        return touched ? entered : deadline.dueAt();
    }

    /** What ends with a day in China still does. */
    private Deadline byTime(Deadline deadline, Outage used) {
        Duration period = Duration.between(deadline.begun(), deadline.originalDue());
        Instant least = used.until().plus(grace.compareTo(period) < 0 ? grace : period);
        Instant shifted = deadline.dueAt().plus(Duration.between(used.from(), used.until()));
        Instant end = shifted.isAfter(least) ? shifted : least;
        return deadline.extendedTo(
                endsWithDay(deadline.originalDue()) ? WorkCalendar.endOfDay(lastDay(end)) : end,
                deadline.provisional());
    }

    private Deadline byDays(Deadline deadline, Outage used) {
        DueDay end = calendar.plusWorkdays(lastDay(deadline.dueAt()), workdaysLost(used));
        if (!deadline.dueAt().isAfter(used.until())) {
            DueDay least = afterReturn(used);
            end = least.day().isAfter(end.day()) ? least : end;
        }
        Instant due = WorkCalendar.endOfDay(end.day());
        return due.isAfter(deadline.dueAt())
                ? deadline.extendedTo(due, deadline.provisional() || end.provisional())
                : deadline;
    }

    private DueDay afterReturn(Outage outage) {
        return calendar.plusWorkdays(WorkCalendar.dayOf(outage.until()), graceWorkdays);
    }

    /** Workdays of which half the office hours or more were lost. */
    private int workdaysLost(Outage outage) {
        LocalDate last = WorkCalendar.dayOf(outage.until());
        return Math.toIntExact(WorkCalendar.dayOf(outage.from())
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkday)
                .filter(day -> officeHoursWithin(day, outage).compareTo(HALF_A_DAY) >= 0)
                .count());
    }

    private static Duration officeHoursWithin(LocalDate day, Outage outage) {
        return outage.within(
                day.atTime(OFFICE_OPENS).atZone(WorkCalendar.ZONE).toInstant(),
                day.atTime(OFFICE_CLOSES).atZone(WorkCalendar.ZONE).toInstant());
    }

    private static boolean endsWithDay(Instant due) {
        return due.equals(WorkCalendar.endOfDay(lastDay(due)));
    }

    private static LocalDate lastDay(Instant end) {
        return WorkCalendar.dayOf(end.minusNanos(1000));
    }
}
