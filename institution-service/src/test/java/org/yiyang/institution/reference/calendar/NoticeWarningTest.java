package org.yiyang.institution.reference.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;

class NoticeWarningTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    /** So many days off, the statutory ones among them, and so many Sundays of March to August that are worked. */
    private static CalendarYear year(int off, int work) {
        List<CalendarDay> days = new ArrayList<>();
        Stream.of("2027-01-01", "2027-05-01", "2027-10-01", "2027-10-02", "2027-10-03")
                .forEach(day -> days.add(new CalendarDay(LocalDate.parse(day), DayKind.OFF, "法定")));
        for (int more = 5; more < off; more++) {
            days.add(new CalendarDay(FIRST.plusDays(more), DayKind.OFF, "假日"));
        }
        for (int weeks = 0; weeks < work; weeks++) {
            days.add(new CalendarDay(LocalDate.of(2027, 3, 7).plusWeeks(weeks), DayKind.WORK, "调休"));
        }
        return new CalendarYear(2027, days);
    }

    private static CalendarYear with(CalendarYear year, String day, DayKind kind) {
        List<CalendarDay> days = new ArrayList<>(year.days());
        days.removeIf(one -> one.day().toString().equals(day));
        days.add(new CalendarDay(LocalDate.parse(day), kind, "改动"));
        return new CalendarYear(2027, days);
    }

    static Stream<Arguments> notices() {
        return Stream.of(
                Arguments.of(year(20, 0), List.of()),
                Arguments.of(year(19, 0), List.of(NoticeWarning.FEW_DAYS_OFF)),
                Arguments.of(year(40, 10), List.of()),
                Arguments.of(year(41, 11), List.of(NoticeWarning.MANY_DAYS_OFF, NoticeWarning.MANY_MAKE_UP_DAYS)),
                Arguments.of(with(year(30, 5), "2027-06-14", DayKind.WORK), List.of(NoticeWarning.MAKE_UP_ON_WORKDAY)),
                Arguments.of(
                        with(year(30, 5), "2027-10-03", DayKind.WORK), List.of(NoticeWarning.STATUTORY_DAY_MISSING)));
    }

    @ParameterizedTest
    @MethodSource("notices")
    void whatIsUnlikelyInANoticeIsSaid(CalendarYear year, List<NoticeWarning> warnings) {
        assertEquals(warnings, NoticeWarning.of(year));
    }
}
