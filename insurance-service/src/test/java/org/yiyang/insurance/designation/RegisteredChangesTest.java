package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.copies.RegisteredFact;

/** What the register publishes and the institution does not report (医疗机构医疗保障定点管理暂行办法 art. 40, 43(6), (7)). */
class RegisteredChangesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private final RegisteredChanges changes = new RegisteredChanges(new ArrayList<>());
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private static ReportedChange report(ChangeKind kind, LocalDate on) {
        return new ReportedChange(kind, on, on, "1", false);
    }

    private boolean flagged(LocalDate today) {
        return changes.flag(flags, RegisteredChangesTest::lastDay, today);
    }

    private static LocalDate lastDay(LocalDate known) {
        return known.plusDays(30);
    }

    private boolean note(RegisteredFact fact, List<ReportedChange> reported, LocalDate today) {
        return changes.note(Set.of(fact), reported, RegisteredChangesTest::lastDay, today);
    }

    /** Thirty days here: the first one on which it is late is the thirty-first. */
    @ParameterizedTest
    @CsvSource({
        "ADDRESS,2026-04-01,",
        "ADDRESS,2026-04-02,CHANGE_NOT_REPORTED",
        "WORK_ENDED,2026-04-01,",
        "WORK_ENDED,2026-04-02,CLOSED_WITHOUT_REPORT"
    })
    void whatIsNotReportedInTimeIsAGround(RegisteredFact fact, LocalDate today, Flag ground) {
        assertTrue(note(fact, List.of(), DAY));
        assertEquals(ground != null, flagged(today));
        assertEquals(ground == null ? Set.of() : Set.of(ground), flags);
        assertFalse(flagged(today), "it is shown once");
    }

    @Test
    void whatIsReportedLateIsAGroundNoMore() {
        note(RegisteredFact.NAME, List.of(), DAY);
        flagged(DAY.plusDays(31));
        changes.settle(ChangeKind.NAME, DAY.plusDays(31));
        assertTrue(flagged(DAY.plusDays(31)));
        assertEquals(Set.of(), flags);
        assertEquals(0, changes.lateDays(known -> known).count());
    }

    @Test
    void whatWasReportedBeforeTheRegisterToldItIsReportedAndNoLaterOneIs() {
        List<ReportedChange> reported = List.of(report(ChangeKind.NAME, DAY.minusDays(3)));
        note(RegisteredFact.NAME, reported, DAY);
        assertEquals(0, changes.open().count());
        note(RegisteredFact.NAME, reported, DAY.plusDays(60));
        assertEquals(1, changes.open().count());
    }

    @Test
    void categoryAndLevelAreOneChangeAndThatOfAnotherKindStaysOpen() {
        Set<RegisteredFact> facts = Set.of(RegisteredFact.CATEGORY, RegisteredFact.LEVEL, RegisteredFact.BEDS);
        changes.note(facts, List.of(), RegisteredChangesTest::lastDay, DAY);
        assertEquals(2, changes.open().count());
        changes.settle(ChangeKind.SIZE, DAY);
        assertEquals(
                List.of(ChangeKind.LEVEL_OR_CATEGORY),
                changes.open().map(RegisteredChange::kind).toList());
    }

    @Test
    void aClosingThatTheRegisterTakesBackNeedsNoReport() {
        note(RegisteredFact.WORK_ENDED, List.of(), DAY);
        assertTrue(note(RegisteredFact.WORK_BEGUN, List.of(), DAY.plusDays(30)));
        assertEquals(0, changes.open().count());
    }

    @Test
    void aClosingThatWasNotReportedInTimeStaysAGroundThoughWorkHasBegunAgain() {
        note(RegisteredFact.WORK_ENDED, List.of(), DAY);
        flagged(DAY.plusDays(31));
        assertFalse(note(RegisteredFact.WORK_BEGUN, List.of(), DAY.plusDays(31)));
        assertFalse(flagged(DAY.plusDays(31)));
        assertEquals(Set.of(Flag.CLOSED_WITHOUT_REPORT), flags);
    }

    @Test
    void aReportOfAClosingThatIsOverIsNotOfTheNextOne() {
        note(RegisteredFact.WORK_ENDED, List.of(), DAY);
        note(RegisteredFact.WORK_BEGUN, List.of(), DAY.plusDays(5));
        ReportedChange late = new ReportedChange(ChangeKind.CLOSURE, DAY.minusDays(1), DAY.plusDays(6), "1", false);
        note(RegisteredFact.WORK_ENDED, List.of(late), DAY.plusDays(60));
        assertEquals(1, changes.open().count());
    }

    @Test
    void aReportOfYearsAgoIsNotOfWhatTheRegisterTellsNow() {
        List<ReportedChange> reported = List.of(report(ChangeKind.NAME, DAY.minusMonths(7)));
        note(RegisteredFact.NAME, reported, DAY);
        assertEquals(1, changes.open().count());
    }

    @Test
    void whatTheRegisterToldLongAgoIsReportedLateWhateverDayIsSaid() {
        note(RegisteredFact.ADDRESS, List.of(), DAY);
        assertFalse(changes.late(ChangeKind.ADDRESS, RegisteredChangesTest::lastDay, DAY.plusDays(30)));
        assertTrue(changes.late(ChangeKind.ADDRESS, RegisteredChangesTest::lastDay, DAY.plusDays(31)));
        assertFalse(changes.late(ChangeKind.NAME, RegisteredChangesTest::lastDay, DAY.plusDays(31)));
    }
}
