package org.yiyang.kit.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.tables.KitDatabase;

class CalendarsIT {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);

    private final KitDatabase database = KitDatabase.start();

    @Test
    void withNothingLoadedTheBuiltInYearsCount() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);

            assertEquals(
                    new DueDay(LocalDate.of(2026, 10, 10), false),
                    calendars.current().plusWorkdays(LocalDate.of(2026, 9, 28), 5));
            assertEquals(7, calendars.years().size());
        }
    }

    @Test
    void aLoadedYearMakesProvisionalDaysFinal() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);
            LocalDate lastDay = LocalDate.of(2026, 12, 31);
            assertEquals(
                    new DueDay(LocalDate.of(2027, 1, 1), true),
                    calendars.current().plusWorkdays(lastDay, 1));

            assertTrue(calendars.replace(year(2027, "2027-01-01", "2027-01-02", "2027-01-03"), 1, NOW));

            assertEquals(
                    new DueDay(LocalDate.of(2027, 1, 4), false),
                    calendars.current().plusWorkdays(lastDay, 1));
            assertEquals(8, calendars.years().size());
        }
    }

    @Test
    void aLoadedYearHidesTheWholeBuiltInOne() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);

            calendars.replace(year(2026, "2026-01-01"), 1, NOW);

            assertTrue(calendars.current().isWorkday(NATIONAL_DAY));
            assertFalse(calendars.current().isWorkday(LocalDate.of(2026, 1, 1)));
            assertEquals(7, calendars.years().size());
        }
    }

    @Test
    void aForgottenYearUncoversTheBuiltInOneAndAnOlderNoticeDoesNotBringItBack() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);
            calendars.replace(year(2026, "2026-01-01"), 1, NOW);

            assertTrue(calendars.forget(2026, 2, NOW));

            assertFalse(calendars.current().isWorkday(NATIONAL_DAY));
            assertFalse(calendars.replace(year(2026, "2026-01-01"), 1, NOW));
            assertFalse(calendars.forget(2026, 2, NOW));
            assertFalse(calendars.current().isWorkday(NATIONAL_DAY));
        }
    }

    @Test
    void replacingAYearLeavesNothingOfTheOldOneAndTouchesNoOther() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);
            CalendarYear next = year(2027, "2026-12-31", "2027-01-01");
            calendars.replace(next, 1, NOW);
            calendars.replace(year(2026, "2026-10-01", "2026-12-30"), 1, NOW);

            calendars.replace(year(2026, "2026-10-02"), 2, NOW);

            List<CalendarYear> loaded = new CalendarDays(transaction.database()).load();
            assertEquals(List.of(year(2026, "2026-10-02"), next), loaded);
            assertTrue(calendars.current().isWorkday(NATIONAL_DAY));
            assertFalse(calendars.current().isWorkday(LocalDate.of(2026, 12, 31)));
        }
    }

    @Test
    void theNewestSequenceWinsInWhateverOrderTheyCome() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);

            assertTrue(calendars.replace(year(2026, "2026-10-02"), 7, NOW));
            assertFalse(calendars.replace(year(2026, "2026-10-01"), 7, NOW));
            assertFalse(calendars.replace(year(2026, "2026-10-01"), 6, NOW));

            assertTrue(calendars.current().isWorkday(NATIONAL_DAY));
            assertTrue(calendars.replace(year(2026, "2026-10-01"), 8, NOW));
            assertFalse(calendars.current().isWorkday(NATIONAL_DAY));
        }
    }

    @Test
    void theCalendarIsBuiltOnceUntilAYearIsLoaded() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);
            WorkCalendar first = calendars.current();

            assertSame(first, calendars.current());
            calendars.replace(year(2026, "2026-10-02"), 1, NOW);
            assertFalse(first == calendars.current());
            assertTrue(first.isKnown(NATIONAL_DAY) && !first.isWorkday(NATIONAL_DAY));
        }
    }

    @Test
    void aLoadThatIsRolledBackIsForgotten() throws SQLException {
        try (KitDatabase.Transaction transaction = database.begin()) {
            Calendars calendars = calendars(transaction);
            calendars.replace(year(2026, "2026-10-02"), 1, NOW);
            assertTrue(calendars.current().isWorkday(NATIONAL_DAY));

            transaction.connection().rollback();

            assertFalse(calendars.current().isWorkday(NATIONAL_DAY));
        }
    }

    @Test
    void ofTwoLoadsAtOnceTheNewerStaysWhicheverCommitsLast()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (KitDatabase.Transaction newer = database.begin()) {
            assertTrue(calendars(newer).replace(year(2098, "2098-01-02"), 2, NOW));
            Future<Boolean> older = other.submit(() -> {
                try (KitDatabase.Transaction transaction = database.begin()) {
                    boolean replaced = calendars(transaction).replace(year(2098, "2098-01-01"), 1, NOW);
                    transaction.commit();
                    return replaced;
                }
            });
            newer.commit();

            assertFalse(older.get(60, TimeUnit.SECONDS));
            assertEquals(List.of(year(2098, "2098-01-02")), new CalendarDays(newer.database()).load());
            forget(newer);
        } finally {
            other.shutdownNow();
        }
    }

    private static void forget(KitDatabase.Transaction transaction) throws SQLException {
        try (var statement = transaction.connection().createStatement()) {
            statement.executeUpdate("DELETE FROM calendar_day");
            statement.executeUpdate("DELETE FROM calendar_year");
        }
        transaction.commit();
    }

    private static Calendars calendars(KitDatabase.Transaction transaction) {
        return new Calendars(new CalendarDays(transaction.database()));
    }

    private static CalendarYear year(int year, String... daysOff) {
        return new CalendarYear(
                year,
                List.of(daysOff).stream()
                        .map(day -> new CalendarDay(LocalDate.parse(day), DayKind.OFF, "假日"))
                        .toList());
    }
}
