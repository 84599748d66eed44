package org.yiyang.kit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.calendar.CalendarDay;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.DayKind;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Outages.Outage;

/** All times are those of China; 16 March 2026 is a Monday. */
class OutageRuleTest {
    private static final UUID SUBJECT = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(
            new CalendarYear(2026, List.of(new CalendarDay(LocalDate.of(2026, 10, 1), DayKind.OFF, "国庆节")))));
    private static final OutageRule RULE = new OutageRule(CALENDAR, Duration.ofMinutes(60), 1);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    private static Outage outage(String from, String until) {
        return new Outage(at(from), at(until));
    }

    private static Deadline hours(String begun, String due) {
        return Deadline.at(SUBJECT, "TEST", SUBJECT, at(begun), at(due));
    }

    private static Deadline workdays(String start, int count) {
        return Deadline.after(LocalDate.parse(start), count, null, SUBJECT, "TEST", SUBJECT)
                .countedBy(CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        // begun, due, outage, extended to
        "2026-03-16T09:00, 2026-03-16T11:00, 2026-03-16T10:00, 2026-03-17T12:00, 2026-03-17T13:00",
        "2026-03-16T09:00, 2026-03-16T11:00, 2026-03-16T09:01, 2026-03-17T11:01, 2026-03-17T13:00",
        // three seconds were left: at least the grace
        "2026-03-16T09:00, 2026-03-16T11:00:03, 2026-03-16T11:00, 2026-03-17T13:00, 2026-03-17T14:00",
        // but never more than people had at all
        "2026-03-16T09:00, 2026-03-16T09:30, 2026-03-16T09:29, 2026-03-17T13:00, 2026-03-17T13:30",
        // due long after the return: what was left is left
        "2026-03-16T09:00, 2026-03-19T11:00, 2026-03-16T10:00, 2026-03-17T12:00, 2026-03-20T13:00",
        // a short one
        "2026-03-16T09:00, 2026-03-16T15:00, 2026-03-16T10:00, 2026-03-16T10:20, 2026-03-16T15:20",
        // what ends with a day still does
        "2026-03-16T09:00, 2026-03-24T00:00, 2026-03-16T10:00, 2026-03-17T12:00, 2026-03-26T00:00"
    })
    void hoursThatNobodyCouldUseAreNotCounted(String begun, String due, String from, String until, String end) {
        Deadline deadline = hours(begun, due);

        Deadline extended = RULE.extended(deadline, outage(from, until));

        assertEquals(at(end), extended.dueAt());
        assertEquals(at(due), extended.originalDueAt());
        assertEquals(ExtensionReason.OUTAGE, extended.extendedBecause());
        assertEquals(deadline, extended.original());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T09:00, 2026-03-16T11:00, 2026-03-16T11:00, 2026-03-17T12:00",
        "2026-03-16T09:00, 2026-03-16T11:00, 2026-03-14T11:00, 2026-03-16T09:00"
    })
    void anOutageBeforeOrAfterItDoesNotTouchIt(String begun, String due, String from, String until) {
        Deadline deadline = hours(begun, due);

        Deadline same = RULE.extended(deadline, outage(from, until));

        assertSame(deadline, same);
        assertNull(same.extendedBecause());
    }

    @ParameterizedTest
    @CsvSource({
        // start, workdays, outage, last day
        "2026-03-16, 5, 2026-03-17T07:00, 2026-03-18T09:00, 2026-03-24",
        "2026-03-16, 5, 2026-03-17T07:00, 2026-03-18T19:00, 2026-03-25",
        // over a weekend
        "2026-03-16, 5, 2026-03-20T19:00, 2026-03-23T07:00, 2026-03-23",
        // at night, and for some minutes of the day
        "2026-03-16, 5, 2026-03-17T22:00, 2026-03-18T04:00, 2026-03-23",
        "2026-03-16, 5, 2026-03-17T12:00, 2026-03-17T12:10, 2026-03-23",
        // due within it: the workday after the return at least
        "2026-03-16, 1, 2026-03-17T17:00, 2026-03-18T03:00, 2026-03-19",
        "2026-03-16, 4, 2026-03-20T17:00, 2026-03-21T19:00, 2026-03-23",
        // its first day is not counted, nor what is lost of it
        "2026-03-16, 5, 2026-03-16T08:00, 2026-03-16T20:00, 2026-03-23",
        // over a holiday
        "2026-09-25, 3, 2026-09-30T07:00, 2026-09-30T20:00, 2026-10-02"
    })
    void workdaysOfWhichHalfOrMoreWasLostAreNotCounted(
            String start, int count, String from, String until, String lastDay) {
        Deadline extended = RULE.extended(workdays(start, count), outage(from, until));

        assertEquals(WorkCalendar.endOfDay(LocalDate.parse(lastDay)), extended.dueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 1, 2026-03-17T10:00, 2026-03-18T12:00, 2026-03-20T00:00",
        "2026-03-16, 1, 2026-03-17T10:00, 2026-03-17T12:00, 2026-03-19T00:00",
        "2026-03-16, 5, 2026-03-17T10:00, 2026-03-18T12:00, 2026-03-24T00:00",
        "2026-03-16, 1, 2026-03-18T00:00, 2026-03-19T12:00, 2026-03-18T00:00"
    })
    void aDayOfTheLawStandsAndItsPassingIsNotedWhenWhatWasDoneOnPaperCouldBeEntered(
            String start, int count, String from, String until, String noted) {
        assertEquals(at(noted), RULE.noted(workdays(start, count), outage(from, until)));
    }

    @Test
    void anExtensionIntoDaysYetUnknownIsProvisional() {
        Deadline november = workdays("2026-11-27", 1);
        assertEquals(false, november.provisional());

        Deadline extended = RULE.extended(november, outage("2026-11-30T07:00", "2026-12-01T09:00"));

        assertEquals(WorkCalendar.endOfDay(LocalDate.of(2026, 12, 2)), extended.dueAt());
        assertTrue(extended.provisional());
    }

    /** Of two that are counted alike; what ends with a day is led to the end of another, here none does. */
    @Test
    void whatIsDueLaterStaysLaterAndNobodyHasLessThanBefore() {
        Outage outage = outage("2026-03-16T10:00", "2026-03-17T12:00");
        qt().forAll(integers().between(1, 5000), integers().between(0, 5000)).checkAssert((first, more) -> {
            Deadline warning = Deadline.at(
                    SUBJECT,
                    "A",
                    SUBJECT,
                    at("2026-03-16T09:00"),
                    at("2026-03-16T10:00").plusSeconds(first * 60L + 30));
            Deadline expiry = Deadline.at(
                    SUBJECT,
                    "B",
                    SUBJECT,
                    at("2026-03-16T09:00"),
                    warning.dueAt().plusSeconds(more * 60L));
            Instant warned = RULE.extended(warning, outage).dueAt();
            Instant expired = RULE.extended(expiry, outage).dueAt();
            assertTrue(!expired.isBefore(warned));
            Duration left = Duration.between(outage.from(), warning.dueAt());
            assertTrue(Duration.between(outage.until(), warned).compareTo(left) >= 0);
        });
    }

    @Test
    void ofTwoThatEndWithDaysTheLaterStaysLater() {
        Outage outage = outage("2026-03-16T10:00", "2026-03-17T12:00");
        qt().forAll(integers().between(0, 60), integers().between(0, 60)).checkAssert((first, more) -> {
            LocalDate day = LocalDate.parse("2026-03-16").plusDays(first);
            Instant warned = RULE.extended(endingWith(day), outage).dueAt();
            Instant expired =
                    RULE.extended(endingWith(day.plusDays(more)), outage).dueAt();
            assertTrue(!expired.isBefore(warned));
        });
    }

    private static Deadline endingWith(LocalDate day) {
        return Deadline.at(SUBJECT, "A", SUBJECT, at("2026-03-16T09:00"), WorkCalendar.endOfDay(day));
    }
}
