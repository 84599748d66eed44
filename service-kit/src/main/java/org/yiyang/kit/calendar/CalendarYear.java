package org.yiyang.kit.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiyang.kit.refusal.Refused;

/**
 * The notice for one year (国务院办公厅关于部分节假日安排的通知): all days off and make-up days, which may begin in the
 * December before.
 */
public record CalendarYear(int year, List<CalendarDay> days) {
    private static final int NAME_MAX_CHARACTERS = 64;

    public CalendarYear {
        days = List.copyOf(days);
        if (year < 2000 || year > 2100) {
            throw new Refused(CalendarRefusal.YEAR_RANGE, year);
        }
        if (days.stream().noneMatch(day -> day.kind() == DayKind.OFF)) {
            throw new Refused(CalendarRefusal.YEAR_EMPTY, year).at("/days");
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            String pointer = "/days/" + i;
            check(year, days.get(i), pointer);
            if (!seen.add(days.get(i).day())) {
                throw new Refused(CalendarRefusal.DAY_TWICE, days.get(i).day()).at(pointer + "/date");
            }
        }
    }

    /** The first day that the notice for a year may name: a bridge to New Year may begin in the December before. */
    static LocalDate firstDay(int year) {
        return LocalDate.of(year - 1, 12, 1);
    }

    private static void check(int year, CalendarDay day, String pointer) {
        if (day.day().isBefore(firstDay(year)) || day.day().getYear() > year) {
            throw new Refused(CalendarRefusal.DAY_OUTSIDE, day.day(), year).at(pointer + "/date");
        }
        if (day.name().isBlank() || day.name().length() > NAME_MAX_CHARACTERS) {
            throw new Refused(CalendarRefusal.NAME_LENGTH, day.day(), NAME_MAX_CHARACTERS).at(pointer + "/name");
        }
    }
}
