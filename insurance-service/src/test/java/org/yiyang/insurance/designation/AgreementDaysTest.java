package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.WorkCalendar;

/** The days of 医疗机构医疗保障定点管理暂行办法 on agreements, over holidays, make-up days and the ends of months. */
class AgreementDaysTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(new CalendarYear(
            2026,
            Stream.concat(
                            Stream.of(
                                            "2026-04-04",
                                            "2026-04-05",
                                            "2026-04-06",
                                            "2026-10-01",
                                            "2026-10-02",
                                            "2026-10-03",
                                            "2026-10-04",
                                            "2026-10-05",
                                            "2026-10-06",
                                            "2026-10-07")
                                    .map(day -> new CalendarDay(LocalDate.parse(day), DayKind.OFF, "放假")),
                            Stream.of(new CalendarDay(LocalDate.parse("2026-10-10"), DayKind.WORK, "调休上班")))
                    .toList())));

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-04-14", "2026-08-28, 2026-10-15"})
    void aChangeIsReportedInTimeUpToTheThirtiethWorkday(LocalDate approvedOn, LocalDate last) {
        assertEquals(last, DesignationAgreementRules.lastReportDay(approvedOn, 30, CALENDAR));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-28, 2026-10-10", "2026-03-30, 2026-04-07"})
    void aTerminationTakesEffectFiveWorkdaysAfterItsNoticeAtTheEarliest(LocalDate served, LocalDate earliest) {
        assertEquals(earliest, DesignationAgreementRules.earliestTermination(served, 5, CALENDAR));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-30, 2026-02-28", "2026-03-31, 2026-06-30", "2026-04-06, 2026-07-06"})
    void anInstitutionAsksThreeMonthsAhead(LocalDate requestedOn, LocalDate earliest) {
        assertEquals(earliest, DesignationAgreementRules.earliestOwnEnd(requestedOn, 3));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-09-30", "2027-02-28, 2026-11-28", "2027-05-31, 2027-02-28", "2027-11-30, 2027-08-30"})
    void aRenewalIsAskedForThreeMonthsBeforeTheLastDay(LocalDate lastDay, LocalDate askBy) {
        assertEquals(askBy, new RenewalTimes(3, 30).askedBy(lastDay.plusDays(1)));
    }
}
