package org.yiyang.kit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.audit.AuditTables;
import org.yiyang.kit.calendar.CalendarTables;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Outages.Outage;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.parameter.ParameterTables;
import org.yiyang.kit.tables.KitDatabase;

/** A service that beats, falls silent and returns; the day of its silence is a Thursday, ten in the morning in China. */
class OutagesIT {
    private static final Instant THURSDAY = Instant.parse("2026-03-19T02:00:00Z");

    /** One kind of each sort. */
    private enum Kind implements DeadlineKind {
        ANSWER(OutageEffect.EXTENDED),
        SILENCE(OutageEffect.ENTERED_FIRST),
        LAST_DAY(OutageEffect.NONE);

        private final OutageEffect effect;

        Kind(OutageEffect effect) {
            this.effect = effect;
        }

        @Override
        public OutageEffect outage() {
            return effect;
        }
    }

    private final UUID subject = Ids.next();
    private KitDatabase.Transaction transaction;
    private Outages outages;
    private Deadlines deadlines;

    @BeforeEach
    void aServiceThatBeats() throws SQLException {
        transaction = KitDatabase.start().begin();
        execute("delete from service_life");
        execute("delete from service_outage");
        execute("delete from deadline");
        outages = instance();
        deadlines = new Deadlines(
                transaction.database(),
                CalendarTables.over(transaction.database()),
                extensions(outages),
                AuditTables.over(transaction.database()));
        assertFalse(outages.beat(THURSDAY), "nobody has ever been alive");
        outages.resume(at(THURSDAY));
        assertTrue(outages.beat(THURSDAY));
        assertEquals(List.of(), outages.known());
    }

    @AfterEach
    void nothingStays() throws SQLException {
        transaction.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 59, 290})
    void aShortSilenceIsNoOutage(long seconds) throws SQLException {
        returnAfter(Duration.ofSeconds(seconds));

        assertEquals(List.of(), outages.known());
    }

    @Test
    void aLongSilenceIsNotedOnceByWhicheverInstanceReturnsFirst() throws SQLException {
        Outages other = instance();
        Instant back = returnAfter(Duration.ofHours(26));
        assertTrue(other.beat(back.plusSeconds(1)));

        List<Outage> noted = List.of(new Outage(THURSDAY, back));
        assertEquals(noted, outages.known());
        assertEquals(noted, other.known());
        assertEquals(1, count("select count(*) from audit_entry where action = 'resume'"));
        assertEquals(Duration.ofHours(2), outages.lost(back.minus(Duration.ofHours(2)), back.plusSeconds(9)));
    }

    @Test
    void whileOneInstanceLivesThePauseOfAnotherIsNoOutage() throws SQLException {
        Outages paused = instance();
        assertTrue(paused.beat(THURSDAY));
        Instant now = THURSDAY;
        for (int minute = 0; minute < 20; minute++) {
            now = now.plusSeconds(50);
            assertTrue(outages.beat(now));
        }
        assertTrue(paused.beat(now));
        assertEquals(List.of(), paused.known());
    }

    @Test
    void aClockThatWasSetBackEndsWhatLiesInItsFuture() throws SQLException {
        returnAfter(Duration.ofHours(26));
        assertEquals(1, outages.known().size());

        Instant again = returnAfter(Duration.ofMinutes(1));

        assertEquals(List.of(), outages.known());
        assertTrue(outages.beat(again.plusSeconds(6)));
    }

    /**
     * An instance that read the time and then stalled for two minutes,
     * in which others recorded that the service is alive.
     */
    @Test
    void whoHasWaitedTakesNotItsOwnPastForAClockThatWasSetBack() throws SQLException {
        Instant back = returnAfter(Duration.ofHours(26));
        Instant later = back.plusSeconds(120);
        assertTrue(outages.beat(back.plusSeconds(60)));
        assertTrue(outages.beat(later));
        Outages slow = instance();
        assertFalse(slow.beat(back));

        slow.resume(at(later.plusSeconds(1)));

        assertTrue(slow.beat(later.plusSeconds(1)));
        assertEquals(1, slow.known().size());
        assertEquals(0, count("select count(*) from service_life where alive_at < '2026-03-20 04:02:00'"));
    }

    @Test
    void whatWasPutOffByAClockThatWasSetBackIsTriedAgain() throws SQLException {
        Deadline lastDay = Deadline.at(subject, Kind.LAST_DAY.name(), subject, THURSDAY.plusSeconds(10));
        deadlines.set(lastDay);
        Instant ahead = returnAfter(Duration.ofHours(26));
        deadlines.postpone(lastDay.id(), ahead.plusSeconds(60));

        Instant again = returnAfter(Duration.ofMinutes(1));

        assertEquals(
                List.of(lastDay.id()),
                deadlines.due(again, 10).stream().map(Deadline::id).toList());
    }

    @Test
    void onlyWhatPeopleMustDoHereIsExtendedAndItIsRecorded() throws SQLException {
        Instant due = THURSDAY.plus(Duration.ofHours(2));
        for (Kind kind : Kind.values()) {
            deadlines.set(Deadline.at(subject, kind.name(), subject, THURSDAY, due));
        }
        Instant back = returnAfter(Duration.ofHours(26));

        assertEquals(2, deadlines.recount(Call.system(back)));

        Deadline answer = open(Kind.ANSWER);
        assertEquals(back.plus(Duration.ofHours(2)), answer.dueAt());
        assertEquals(due, answer.originalDueAt());
        assertEquals(ExtensionReason.OUTAGE, answer.extendedBecause());
        assertEquals(due, open(Kind.SILENCE).dueAt());
        assertNull(open(Kind.SILENCE).extendedBecause());
        assertEquals(due, open(Kind.LAST_DAY).dueAt());
        assertEquals(
                List.of(Kind.LAST_DAY.name()),
                deadlines.due(back, 10).stream().map(Deadline::kind).toList());
        assertEquals(
                1, count("select count(*) from audit_entry where action = 'extend' and subject_kind = 'deadline'"));
        assertEquals(0, deadlines.recount(Call.system(back)) - 1, "only the one that waits for entries is set again");
        assertEquals(answer, open(Kind.ANSWER));
    }

    @Test
    void oneThatHasComeIsExtendedBeforeItIsHandled() throws SQLException {
        Instant due = THURSDAY.plus(Duration.ofHours(2));
        deadlines.set(Deadline.at(subject, Kind.ANSWER.name(), subject, THURSDAY, due));
        Instant back = returnAfter(Duration.ofHours(26));
        Deadline come = deadlines.due(back, 10).get(0);

        assertTrue(deadlines.extend(Call.system(back), come));
        assertEquals(List.of(), deadlines.due(back.plus(Duration.ofHours(2)).minusSeconds(1), 10));
        assertFalse(deadlines.extend(
                Call.system(back.plus(Duration.ofHours(2))),
                deadlines.due(back.plus(Duration.ofHours(2)), 10).get(0)));
    }

    @Test
    void aVerbThatSetsItAnewDoesNotTakeTheTimeAway() throws SQLException {
        Instant due = THURSDAY.plus(Duration.ofHours(2));
        Instant back = returnAfter(Duration.ofHours(26));

        deadlines.set(Deadline.at(subject, Kind.ANSWER.name(), subject, THURSDAY, due));

        assertEquals(back.plus(Duration.ofHours(2)), open(Kind.ANSWER).dueAt());
    }

    @Test
    void whatBeginsAfterTheReturnHasItsOwnTimeOnly() throws SQLException {
        Instant back = returnAfter(Duration.ofHours(26));

        deadlines.set(Deadline.at(
                subject, Kind.ANSWER.name(), subject, back.plusSeconds(1), back.plus(Duration.ofMinutes(30))));

        assertEquals(back.plus(Duration.ofMinutes(30)), open(Kind.ANSWER).dueAt());
        assertNull(open(Kind.ANSWER).originalDueAt());
    }

    @Test
    void workdaysAreExtendedFromTheirOwnEndWhenACalendarCountsThemAnew() throws SQLException {
        deadlines.setWorkdays(subject, Kind.ANSWER.name(), java.time.LocalDate.of(2026, 3, 18), 1);
        Instant back = returnAfter(Duration.ofHours(26));

        deadlines.recount(Call.system(back));
        deadlines.recount(Call.system(back));

        Deadline answer = open(Kind.ANSWER);
        assertEquals(Instant.parse("2026-03-19T16:00:00Z"), answer.originalDueAt());
        assertEquals(Instant.parse("2026-03-23T16:00:00Z"), answer.dueAt());
    }

    @Test
    void oneThatDoesNotSaySinceWhenItRunsIsNotSet() {
        assertThrows(
                IllegalArgumentException.class,
                () -> deadlines.set(Deadline.at(subject, Kind.ANSWER.name(), subject, THURSDAY)));
    }

    private Instant returnAfter(Duration silence) throws SQLException {
        Instant back = THURSDAY.plus(silence);
        if (!outages.beat(back)) {
            outages.resume(at(back));
            assertTrue(outages.beat(back));
        }
        return back;
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private Deadline open(Kind kind) {
        return deadlines.openOf(subject).stream()
                .filter(one -> one.kind().equals(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    private Outages instance() {
        return new Outages(
                transaction.database(),
                ParameterTables.over(transaction.database()),
                AuditTables.over(transaction.database()));
    }

    private Extensions extensions(Outages some) {
        return new Extensions(
                List.of(() -> DeadlineHandlers.each(Kind.values(), kind -> DeadlineHandler.NOTHING)),
                some,
                ParameterTables.over(transaction.database()),
                CalendarTables.over(transaction.database()));
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = transaction.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = transaction.connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
