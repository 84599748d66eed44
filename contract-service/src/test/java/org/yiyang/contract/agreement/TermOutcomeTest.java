package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.history.Days;

/** An agreement from 10 January to 20 January 2026; days are those of that month. */
class TermOutcomeTest {
    private static LocalDate day(int number) {
        return LocalDate.of(2026, 1, number);
    }

    private static Days from(int first) {
        return Days.between(day(first), null);
    }

    private static Days between(int first, int firstAfter) {
        return Days.between(day(first), day(firstAfter));
    }

    private static TermOutcome.Facts facts(TerminationNotice notice, Days department) {
        return new TermOutcome.Facts(day(10), day(10), day(20), notice, AgreementStatus.FILED, department);
    }

    private static TermOutcome on(int today, PartyValidity validity) {
        return TermOutcome.of(facts(null, Days.NONE), validity, day(today));
    }

    private static PartyValidity lost(EndGrounds grounds, Days days) {
        return new PartyValidity(days, Map.of(grounds, days));
    }

    @ParameterizedTest(name = "on day {0} it is {1}")
    @CsvSource({"10, EFFECTIVE", "19, EFFECTIVE", "20, EFFECTIVE", "21, EXPIRED", "31, EXPIRED"})
    void itIsInForceUpToTheEndOfItsLastDay(int today, AgreementStatus status) {
        TermOutcome outcome = on(today, PartyValidity.UNDISTURBED);
        assertEquals(status, outcome.status());
        assertEquals(between(10, 21), outcome.effective());
    }

    @ParameterizedTest(name = "revoked from day {0}, seen on day {1}: {2}, in force up to {3}")
    @CsvSource({
        "15, 14, EFFECTIVE, 21",
        "15, 15, TERMINATED, 15",
        "15, 18, TERMINATED, 15",
        "15, 25, TERMINATED, 15",
        "20, 25, TERMINATED, 20",
        "21, 25, EXPIRED, 21",
        "10, 12, TERMINATED, 10"
    })
    void aRevocationEndsItOnItsDayWheneverItIsHeard(int revoked, int today, AgreementStatus status, int firstDayAfter) {
        TermOutcome outcome = on(today, lost(EndGrounds.LICENCE_REVOKED, from(revoked)));
        assertEquals(status, outcome.status());
        assertEquals(between(10, firstDayAfter), outcome.effective());
    }

    @Test
    void aLossThatWasOverBeforeItBeganDoesNotConcernIt() {
        TermOutcome outcome = on(12, lost(EndGrounds.LICENCE_CANCELLED, between(2, 8)));
        assertEquals(AgreementStatus.EFFECTIVE, outcome.status());
    }

    @Test
    void ofTwoLossesOnOneDayTheClosingIsTheReason() {
        PartyValidity both = new PartyValidity(
                from(15), Map.of(EndGrounds.LICENCE_CANCELLED, from(15), EndGrounds.MEDICAL_CLOSED, from(15)));
        assertEquals(EndGrounds.MEDICAL_CLOSED, on(16, both).grounds());
    }

    @Test
    void aSuspendedLicenceSuspendsItOnThoseDaysAlone() {
        PartyValidity suspended = new PartyValidity(between(12, 15), Map.of());
        assertEquals(AgreementStatus.SUSPENDED, on(14, suspended).status());
        TermOutcome later = on(16, suspended);
        assertEquals(AgreementStatus.EFFECTIVE, later.status());
        assertEquals(between(12, 15), later.qualificationSuspended());
        assertEquals(between(10, 12).or(between(15, 21)), later.effective());
    }

    @Test
    void aLicenceThatWillRunOutIsTakenToBeRenewedUntilItsDayHasCome() {
        PartyValidity runsOut = new PartyValidity(from(15), Map.of());
        assertEquals(between(10, 21), on(14, runsOut).effective());
        TermOutcome then = on(15, runsOut);
        assertEquals(AgreementStatus.SUSPENDED, then.status());
        assertEquals(between(10, 15), then.effective());
        assertEquals(between(15, 21), then.qualificationSuspended());
    }

    @Test
    void aDepartmentsSuspensionOutlastsThatOfTheLicence() {
        PartyValidity suspended = new PartyValidity(between(12, 15), Map.of());
        TermOutcome outcome = TermOutcome.of(facts(null, from(13)), suspended, day(16));
        assertEquals(AgreementStatus.SUSPENDED, outcome.status());
        assertEquals(between(13, 21), outcome.departmentSuspended());
        assertEquals(between(12, 13), outcome.qualificationSuspended());
    }

    @ParameterizedTest(name = "notice for day {0}, agreed {1}, on day {2}: {3}")
    @CsvSource({
        "15, true, 14, EFFECTIVE",
        "15, true, 15, TERMINATED",
        "15, false, 15, EFFECTIVE",
        "15, true, 25, TERMINATED",
        "15, false, 25, EXPIRED"
    })
    void aNoticeEndsItOnceAgreed(int on, boolean agreed, int today, AgreementStatus status) {
        TerminationNotice notice = new TerminationNotice(EndGrounds.MUTUAL, Side.CARE, day(on), agreed, "转院");
        assertEquals(
                status,
                TermOutcome.of(facts(notice, Days.NONE), PartyValidity.UNDISTURBED, day(today))
                        .status());
    }

    @Test
    void whatHasNotTakenEffectWaitsAndHasNoDays() {
        TermOutcome.Facts signed =
                new TermOutcome.Facts(day(5), null, day(20), null, AgreementStatus.SIGNED, Days.NONE);
        TermOutcome outcome = TermOutcome.of(signed, PartyValidity.UNDISTURBED, day(8));
        assertEquals(AgreementStatus.SIGNED, outcome.status());
        assertEquals(Days.NONE, outcome.effective());
    }
}
