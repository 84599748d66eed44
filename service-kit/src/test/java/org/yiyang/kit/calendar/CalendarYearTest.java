package org.yiyang.kit.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyang.kit.refusal.Refused;

class CalendarYearTest {
    private static final CalendarDay NEW_YEAR = day("2027-01-01", DayKind.OFF, "元旦");

    static Stream<Arguments> wrongYears() {
        return Stream.of(
                Arguments.of(2027, List.of(), CalendarRefusal.YEAR_EMPTY),
                Arguments.of(2027, List.of(day("2027-01-03", DayKind.WORK, "元旦")), CalendarRefusal.YEAR_EMPTY),
                Arguments.of(1999, List.of(day("1999-01-01", DayKind.OFF, "元旦")), CalendarRefusal.YEAR_RANGE),
                Arguments.of(2101, List.of(day("2101-01-01", DayKind.OFF, "元旦")), CalendarRefusal.YEAR_RANGE),
                Arguments.of(2027, List.of(day("2028-01-01", DayKind.OFF, "元旦")), CalendarRefusal.DAY_OUTSIDE),
                Arguments.of(2027, List.of(day("2026-11-30", DayKind.OFF, "元旦")), CalendarRefusal.DAY_OUTSIDE),
                Arguments.of(2027, List.of(NEW_YEAR, NEW_YEAR), CalendarRefusal.DAY_TWICE),
                Arguments.of(2027, List.of(day("2027-01-01", DayKind.OFF, " ")), CalendarRefusal.NAME_LENGTH),
                Arguments.of(
                        2027, List.of(day("2027-01-01", DayKind.OFF, "元".repeat(65))), CalendarRefusal.NAME_LENGTH));
    }

    @ParameterizedTest
    @MethodSource("wrongYears")
    void aNoticeThatCannotBeRightIsRefused(int year, List<CalendarDay> days, CalendarRefusal refusal) {
        Refused refused = assertThrows(Refused.class, () -> new CalendarYear(year, days));

        assertEquals(refusal, refused.refusal());
    }

    @Test
    void aNoticeMayBeginInDecember() {
        CalendarDay december = day("2026-12-31", DayKind.OFF, "元旦");

        assertEquals(List.of(december, NEW_YEAR), new CalendarYear(2027, List.of(december, NEW_YEAR)).days());
    }

    @ParameterizedTest
    @CsvSource({"2020, 30, 7", "2021, 31, 7", "2022, 31, 7", "2023, 26, 7", "2024, 28, 8", "2025, 28, 5", "2026, 33, 6"
    })
    void theBuiltInYearsAreThoseOfTheNotices(int year, long off, long work) {
        CalendarYear builtIn = BuiltInYears.read().get(year - 2020);

        assertEquals(year, builtIn.year());
        assertEquals(off, count(builtIn, DayKind.OFF));
        assertEquals(work, count(builtIn, DayKind.WORK));
    }

    @Test
    void everyBuiltInMakeUpDayButOneIsAWeekend() {
        List<LocalDate> weekdays = new ArrayList<>();
        WorkCalendar plainWeekends = WorkCalendar.of(List.of());
        for (CalendarYear year : BuiltInYears.read()) {
            year.days().stream()
                    .filter(day -> day.kind() == DayKind.WORK)
                    .map(CalendarDay::day)
                    .filter(plainWeekends::isWorkday)
                    .forEach(weekdays::add);
        }

        assertEquals(List.of(LocalDate.of(2020, 2, 3)), weekdays);
        assertTrue(plainWeekends.isWorkday(LocalDate.of(2026, 10, 1)));
        assertFalse(WorkCalendar.of(BuiltInYears.read()).isWorkday(LocalDate.of(2026, 10, 1)));
    }

    private static long count(CalendarYear year, DayKind kind) {
        return year.days().stream().filter(day -> day.kind() == kind).count();
    }

    private static CalendarDay day(String day, DayKind kind, String name) {
        return new CalendarDay(LocalDate.parse(day), kind, name);
    }
}
