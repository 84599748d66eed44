package org.yiyang.kit.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.localDates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class WorkCalendarTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.of(BuiltInYears.read());

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, 2026-10-10",
        "2026-09-18, 1, 2026-09-20",
        "2026-02-10, 5, 2026-02-24",
        "2026-04-30, 10, 2026-05-18",
        "2025-09-30, 20, 2025-11-04",
        "2026-03-02, 30, 2026-04-14",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-20, 0, 2026-11-20",
        "2026-11-21, 0, 2026-11-23",
        "2026-11-21, 1, 2026-11-23"
    })
    void workdaysAreCountedOverHolidaysAndMakeUpDays(LocalDate start, int count, LocalDate due) {
        assertEquals(new DueDay(due, false), CALENDAR.plusWorkdays(start, count));
    }

    @ParameterizedTest
    @CsvSource({
        // 30 February does not exist; the 28th is a Saturday, but a make-up day.
        "2025-11-30, 3, 2026-02-28, 2026-02-28",
        "2026-01-04, 3, 2026-04-04, 2026-04-07",
        "2025-11-21, 3, 2026-02-21, 2026-02-24",
        "2026-01-31, 1, 2026-02-28, 2026-02-28",
        "2024-01-31, 1, 2024-02-29, 2024-02-29",
        "2024-02-29, 12, 2025-02-28, 2025-02-28"
    })
    void monthsEndOnTheCorrespondingDayOrTheMonthsLastAndRoll(
            LocalDate start, int months, LocalDate lastDay, LocalDate due) {
        assertEquals(lastDay, WorkCalendar.plusMonths(start, months));
        assertEquals(new DueDay(due, false), CALENDAR.plusMonthsRolled(start, months));
    }

    @Test
    void oneHundredAndEightyDaysRollWhenTheyAreAFilingDeadlineAndAreAPlainSumWhenTheyAreACap() {
        LocalDate start = LocalDate.of(2026, 4, 6);

        assertEquals(LocalDate.of(2026, 10, 3), start.plusDays(180));
        assertEquals(new DueDay(LocalDate.of(2026, 10, 8), false), CALENDAR.plusDaysRolled(start, 180));
    }

    @Test
    void aRenewalThreeMonthsBeforeTheYearsEndIsAskedForByTheEndOfSeptember() {
        assertEquals(LocalDate.of(2026, 9, 30), WorkCalendar.plusMonths(LocalDate.of(2026, 12, 31), -3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 1, 2026-11-30, false",
        "2026-11-30, 1, 2026-12-01, true",
        "2026-12-30, 1, 2026-12-31, true",
        "2026-12-31, 1, 2027-01-01, true",
        "2026-12-30, 3, 2027-01-04, true",
        "2019-12-31, 1, 2020-01-02, false",
        "2018-12-28, 1, 2018-12-31, true",
        "2025-12-30, 1, 2025-12-31, false"
    })
    void aPeriodThroughAYearNotLoadedIsProvisionalAndCountsPlainWeekends(
            LocalDate start, int count, LocalDate due, boolean provisional) {
        assertEquals(new DueDay(due, provisional), CALENDAR.plusWorkdays(start, count));
    }

    @Test
    void rollingIntoAYearNotLoadedIsProvisional() {
        WorkCalendar onlyEarlier = WorkCalendar.of(List.of(
                new CalendarYear(2022, List.of(new CalendarDay(LocalDate.of(2022, 10, 1), DayKind.OFF, "国庆节")))));

        assertEquals(new DueDay(LocalDate.of(2023, 1, 2), true), onlyEarlier.rolled(LocalDate.of(2022, 12, 31)));
        assertEquals(new DueDay(LocalDate.of(2022, 12, 30), true), onlyEarlier.rolled(LocalDate.of(2022, 12, 30)));
        assertEquals(new DueDay(LocalDate.of(2022, 11, 30), false), onlyEarlier.rolled(LocalDate.of(2022, 11, 30)));
    }

    @Test
    void theNextYearsNoticeIsRightAboutDecember() {
        LocalDate lastDay = LocalDate.of(2021, 12, 31);
        CalendarDay newYear = new CalendarDay(LocalDate.of(2022, 1, 1), DayKind.OFF, "元旦");
        CalendarYear next = new CalendarYear(2022, List.of(new CalendarDay(lastDay, DayKind.OFF, "元旦"), newYear));
        CalendarYear own = new CalendarYear(
                2021,
                List.of(
                        new CalendarDay(LocalDate.of(2021, 1, 1), DayKind.OFF, "元旦"),
                        new CalendarDay(lastDay, DayKind.WORK, "元旦")));

        assertEquals(false, WorkCalendar.of(List.of(next, own)).isWorkday(lastDay));
        assertEquals(true, WorkCalendar.of(List.of(own)).isWorkday(lastDay));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T16:00:00Z",
        "2026-12-31, 2026-12-31T16:00:00Z",
        // The midnight after 31 May 1940 does not exist in China: the day ended at 01:00 summer time, the same instant.
        "1940-05-31, 1940-05-31T16:00:00Z"
    })
    void aDayEndsAtMidnightInChina(LocalDate day, Instant end) {
        assertEquals(end, WorkCalendar.endOfDay(day));
        assertEquals(day, WorkCalendar.dayOf(end.minusMillis(1)));
        assertEquals(day.plusDays(1), WorkCalendar.dayOf(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 2026-10-10, 5",
        "2026-10-10, 2026-09-28, -5",
        "2026-11-20, 2026-11-20, 0",
        "2026-11-20, 2026-11-22, 0",
        "2026-11-20, 2026-11-23, 1"
    })
    void workdaysBetweenDoNotCountTheFirstDay(LocalDate start, LocalDate end, int count) {
        assertEquals(count, CALENDAR.workdaysBetween(start, end));
    }

    @Test
    void workdaysAddedAndWorkdaysBetweenAgree() {
        qt().forAll(days(), integers().between(1, 300)).checkAssert((start, count) -> {
            LocalDate due = CALENDAR.plusWorkdays(start, count).day();
            assertTrue(CALENDAR.isWorkday(due));
            assertEquals(count, CALENDAR.workdaysBetween(start, due));
        });
    }

    @Test
    void oneMoreWorkdayIsTheNextWorkday() {
        qt().forAll(days(), integers().between(0, 300)).checkAssert((start, count) -> {
            LocalDate due = CALENDAR.plusWorkdays(start, count).day();
            LocalDate next = CALENDAR.plusWorkdays(due, 1).day();
            // From a day off, 0 and 1 workdays both mean the next workday.
            LocalDate expected = count == 0 && !CALENDAR.isWorkday(start) ? due : next;
            assertEquals(expected, CALENDAR.plusWorkdays(start, count + 1).day());
        });
    }

    @Test
    void rollingNeverGoesBackAndStopsAtTheFirstWorkday() {
        qt().forAll(days()).checkAssert(day -> {
            LocalDate due = CALENDAR.rolled(day).day();
            assertTrue(CALENDAR.isWorkday(due));
            assertTrue(day.datesUntil(due).noneMatch(CALENDAR::isWorkday));
        });
    }

    @Test
    void onlyAPeriodThatTouchesNoUnknownYearIsFinal() {
        qt().forAll(days(), integers().between(1, 300)).checkAssert((start, count) -> {
            DueDay due = CALENDAR.plusWorkdays(start, count);
            boolean known = start.plusDays(1)
                    .datesUntil(due.day().plusDays(1))
                    .noneMatch(day -> day.getYear() < 2020 || day.isAfter(LocalDate.of(2026, 11, 30)));
            assertEquals(!known, due.provisional());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void anImpossibleNumberOfWorkdaysIsAFault(int count) {
        LocalDate start = LocalDate.of(2026, 1, 1);

        assertThrows(IllegalArgumentException.class, () -> CALENDAR.plusWorkdays(start, count));
    }

    private static Gen<LocalDate> days() {
        return localDates()
                .withDaysBetween(
                        LocalDate.of(2018, 6, 1).toEpochDay(),
                        LocalDate.of(2028, 6, 1).toEpochDay());
    }
}
