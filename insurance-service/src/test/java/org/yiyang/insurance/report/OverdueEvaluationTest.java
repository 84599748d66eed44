package org.yiyang.insurance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.WorkCalendar;

/** From when on an evaluation counts as overdue in R10: as the deadline of the agency, over months' ends and holidays. */
class OverdueEvaluationTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(new CalendarYear(
            2026,
            List.of(
                    off("2026-04-04"),
                    off("2026-04-05"),
                    off("2026-04-06"),
                    new CalendarDay(LocalDate.parse("2026-02-28"), DayKind.WORK, "调休上班")))));

    private static CalendarDay off(String day) {
        return new CalendarDay(LocalDate.parse(day), DayKind.OFF, "清明节");
    }

    @ParameterizedTest
    @CsvSource({
        // the holiday of three days puts the last day off
        "2026-01-04, 2026-04-05, false",
        "2026-01-04, 2026-04-07, false",
        "2026-01-04, 2026-04-08, true",
        // no 30 February; its last day is a make-up workday
        "2025-11-30, 2026-02-28, false",
        "2025-11-30, 2026-03-01, true"
    })
    void itIsOverdueAfterTheLastDayOfThreeMonths(LocalDate acceptedOn, LocalDate asOf, boolean overdue) {
        assertEquals(overdue, DesignationReports.isOverdue(acceptedOn, CALENDAR, 3, asOf));
    }
}
