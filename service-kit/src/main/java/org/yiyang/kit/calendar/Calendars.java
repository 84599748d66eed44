package org.yiyang.kit.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The current calendar. It is kept in memory and built again when another year was loaded, which the few rows of
 * {@code calendar_year} show: so it is right in every instance of a service, and after a transaction that rolls back.
 */
@ApplicationScoped
public class Calendars {
    private record Cached(Map<Integer, CalendarDays.Stamp> stamps, WorkCalendar calendar) {}

    private final CalendarDays days;
    private final List<CalendarYear> builtIn = BuiltInYears.read();
    private volatile Cached cached;

    Calendars(CalendarDays days) {
        this.days = days;
    }

    public WorkCalendar current() {
        Map<Integer, CalendarDays.Stamp> stamps = days.stamps();
        Cached last = cached;
        if (last != null && last.stamps().equals(stamps)) {
            return last.calendar();
        }
        WorkCalendar calendar = WorkCalendar.of(years());
        cached = new Cached(stamps, calendar);
        return calendar;
    }

    /** All known years in order; a loaded one hides the built-in one. */
    public List<CalendarYear> years() {
        Map<Integer, CalendarYear> byYear = new TreeMap<>();
        builtIn.forEach(year -> byYear.put(year.year(), year));
        days.load().forEach(year -> byYear.put(year.year(), year));
        return List.copyOf(byYear.values());
    }

    /**
     * Loads a year as a whole; the newest sequence wins, in whatever order they arrive.
     *
     * @return false when this sequence or a newer one is loaded already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean replace(CalendarYear year, long sequence, Instant now) {
        return days.replace(year.year(), year.days(), sequence, now);
    }

    /**
     * Forgets what was loaded of a year; the built-in one counts again, if there is one.
     *
     * @return false when this sequence or a newer one is loaded already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean forget(int year, long sequence, Instant now) {
        return days.replace(year, List.of(), sequence, now);
    }
}
