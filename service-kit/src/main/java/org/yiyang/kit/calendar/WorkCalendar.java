package org.yiyang.kit.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts periods as Chinese law does: the first day is not counted (民法典 201), a period of months ends on the
 * corresponding day or the month's last (202), a last day that is a day off rolls to the next workday (203). Whether a
 * period rolls at all is the rule's matter: filing deadlines do, caps such as "at most 180 days" do not.
 */
public final class WorkCalendar {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Far more than any rule needs; a larger number is a mistake of the caller. */
    private static final int WORKDAYS_MAX = 10_000;

    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, DayKind> kinds = new HashMap<>();

    private WorkCalendar(Collection<CalendarYear> known) {
        List<CalendarYear> inOrder = known.stream()
                .sorted(Comparator.comparingInt(CalendarYear::year))
                .toList();
        for (CalendarYear year : inOrder) {
            years.add(year.year());
            year.days().forEach(day -> kinds.put(day.day(), day.kind()));
        }
    }

    /** Where two notices name the same day, the later year's is right. */
    public static WorkCalendar of(Collection<CalendarYear> years) {
        return new WorkCalendar(years);
    }

    public boolean isWorkday(LocalDate day) {
        DayKind kind = kinds.get(day);
        if (kind != null) {
            return kind == DayKind.WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** True when every notice that may name the day is known: its year's, and in December also the next year's. */
    public boolean isKnown(LocalDate day) {
        int next = day.getYear() + 1;
        return years.contains(day.getYear()) && (day.isBefore(CalendarYear.firstDay(next)) || years.contains(next));
    }

    /**
     * The {@code count}th workday after a day; with 0 the day itself, or the next workday if it is none.
     *
     * @param start the day of the event, not counted
     * @param count 0 to 10 000
     */
    public DueDay plusWorkdays(LocalDate start, int count) {
        if (count < 0 || count > WORKDAYS_MAX) {
            throw new IllegalArgumentException("cannot count " + count + " workdays");
        }
        if (count == 0) {
            return rolled(start);
        }
        LocalDate day = start;
        boolean provisional = false;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !isKnown(day);
            if (isWorkday(day)) {
                left--;
            }
        }
        return new DueDay(day, provisional);
    }

    /** The end of a period of months that rolls; {@link #plusMonths} is the one that does not. */
    public DueDay plusMonthsRolled(LocalDate start, int months) {
        return rolled(plusMonths(start, months));
    }

    /** The end of a period of calendar days that rolls. */
    public DueDay plusDaysRolled(LocalDate start, int days) {
        return rolled(start.plusDays(days));
    }

    /** The day itself when it is a workday, else the next one. */
    public DueDay rolled(LocalDate lastDay) {
        LocalDate day = lastDay;
        boolean provisional = !isKnown(day);
        while (!isWorkday(day)) {
            day = day.plusDays(1);
            provisional |= !isKnown(day);
        }
        return new DueDay(day, provisional);
    }

    /** How many workdays come after {@code start} up to and including {@code end}; negative when {@code end} is before. */
    public int workdaysBetween(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -workdaysBetween(end, start);
        }
        return Math.toIntExact(start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkday)
                .count());
    }

    /**
     * The corresponding day some months later, or that month's last day; negative months count back, as in "three
     * months before expiry".
     */
    public static LocalDate plusMonths(LocalDate start, int months) {
        return start.plusMonths(months);
    }

    /** 24:00 of a day in China: the first instant that is too late. */
    public static Instant endOfDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The day in China on which something happened. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
