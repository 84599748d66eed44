package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.refusal.Refused;

/** The clock over the Spring Festival and the October holidays of 2026. */
class CaseClockTest {
    private static final WorkCalendar CALENDAR = calendar();

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, 2026-10-10",
        "2026-09-18, 1, 2026-09-20",
        "2026-02-10, 5, 2026-02-24",
        "2026-04-30, 10, 2026-05-18",
        "2026-03-02, 30, 2026-04-14"
    })
    void theTimeEndsOnTheWorkdayOfTheStateCouncilsCalendar(LocalDate start, int workdays, LocalDate due) {
        assertEquals(
                due, new CaseClock(start, workdays, List.of()).due(CALENDAR).day());
    }

    /** What was paused is added in workdays: holidays inside a pause add nothing. */
    @ParameterizedTest
    @CsvSource({
        // accepted on Mon 28 Sep; paused 30 Sep, on again on Thu 8 Oct: one workday (8 Oct) is not counted
        "2026-09-28, 5, 2026-09-30, 2026-10-08, 2026-10-12",
        // paused and on again on the same day: nothing is added
        "2026-09-28, 5, 2026-09-29, 2026-09-29, 2026-10-10",
        // a pause over the whole Spring Festival adds only its workdays: 13, 14 (make-up), 24 Feb
        "2026-02-10, 5, 2026-02-12, 2026-02-24, 2026-02-27",
        // a week in March: five workdays
        "2026-03-02, 20, 2026-03-06, 2026-03-13, 2026-04-07"
    })
    void aPauseShiftsTheEndByItsWorkdays(
            LocalDate start, int workdays, LocalDate from, LocalDate until, LocalDate due) {
        CaseClock clock = new CaseClock(start, workdays, List.of(new CaseClock.Stop(from, until)));
        assertEquals(due, clock.due(CALENDAR).day());
        assertEquals(workdays, clock.used(CALENDAR, due));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, 4", "2026-03-20, 4"})
    void whileTheClockStandsNoDayIsUsed(LocalDate day, int used) {
        CaseClock clock = new CaseClock(
                LocalDate.of(2026, 3, 2), 20, List.of(new CaseClock.Stop(LocalDate.of(2026, 3, 6), null)));
        assertTrue(clock.standing());
        assertEquals(used, clock.used(CALENDAR, day));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-28, 20, true", "2026-12-01, 20, true", "2026-11-02, 20, false", "2026-11-02, 21, true"})
    void intoAYearWithoutACalendarTheEndIsProvisional(LocalDate start, int workdays, boolean provisional) {
        assertEquals(
                provisional,
                new CaseClock(start, workdays, List.of()).due(CALENDAR).provisional());
        assertFalse(new CaseClock(start, workdays, List.of()).standing());
    }

    private static WorkCalendar calendar() {
        List<CalendarDay> days = new ArrayList<>();
        off(days, "2026-02-15", "2026-02-23");
        off(days, "2026-04-04", "2026-04-06");
        off(days, "2026-05-01", "2026-05-05");
        off(days, "2026-09-25", "2026-09-27");
        off(days, "2026-10-01", "2026-10-07");
        for (String work : List.of("2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")) {
            days.add(new CalendarDay(LocalDate.parse(work), DayKind.WORK, "调休"));
        }
        return WorkCalendar.of(List.of(new CalendarYear(2026, days)));
    }

    private static void off(List<CalendarDay> days, String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(day -> days.add(new CalendarDay(day, DayKind.OFF, "假日")));
    }

    @Test
    void theClockIsStoppedOnceAtATimeAndAMistakenStopDoesNotCount() {
        OneWindowCase one = Cases.inReview(TaskNature.LICENSING);
        assertEquals("WINDOW_CLOCK_RUNS", codeOf(() -> one.resume("继续", Cases.DAY, Cases.AT)));
        one.pause(PauseGround.SITE_INSPECTION, "现场核查", Cases.DAY, Cases.AT);
        assertEquals("WINDOW_CLOCK_STANDS", codeOf(() -> one.pause(PauseGround.PUBLICITY, "公示", Cases.DAY, Cases.AT)));
        one.correctClock(ClockMistake.PAUSE, "误停", Cases.AT);
        assertEquals(List.of(), one.review().clock().orElseThrow().pauses());
        assertEquals("WINDOW_NOTHING_TO_CORRECT", codeOf(() -> one.correctClock(ClockMistake.PAUSE, "误停", Cases.AT)));
    }

    @Test
    void theTimeIsExtendedOnceAndNotOfAFilingAndNotWhenItIsOver() {
        OneWindowCase one = Cases.inReview(TaskNature.LICENSING);
        assertEquals(
                "WINDOW_TOO_LATE",
                codeOf(() ->
                        one.extend(new Extension(15, "复杂", "政批1号"), Cases.WEEKENDS, Cases.DAY.plusDays(70), Cases.AT)));
        one.extend(new Extension(15, "复杂", "政批1号"), Cases.WEEKENDS, Cases.DAY, Cases.AT);
        assertEquals(60, one.review().clock().orElseThrow().allowed());
        assertEquals(
                "WINDOW_EXTENDED_ONCE",
                codeOf(() -> one.extend(new Extension(15, "复杂", "政批1号"), Cases.WEEKENDS, Cases.DAY, Cases.AT)));
        OneWindowCase filing = Cases.inReview(TaskNature.FILING);
        assertEquals(
                "WINDOW_FILING_NOT_EXTENDED",
                codeOf(() -> filing.extend(new Extension(10, "复杂", "政批1号"), Cases.WEEKENDS, Cases.DAY, Cases.AT)));
    }

    private static String codeOf(org.junit.jupiter.api.function.Executable verb) {
        return assertThrows(Refused.class, verb).refusal().code();
    }
}
