package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.insurance.designation.DesignationAgreement.Side;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Terms of one year that follow one another (医疗机构医疗保障定点管理暂行办法 art. 41), and what is suspended across them. */
class DesignationRenewalTest {
    private static final Instant AT = Instant.parse("2026-09-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-10");
    private static final LocalDate TERM_END = LocalDate.parse("2027-01-01");
    private static final LocalDate NEXT_END = LocalDate.parse("2028-01-01");
    private static final Licence VALID = new Licence(days("2019-01-01", null), null);
    private static final DesignationAgreement NEXT = DesignationAgreement.over("2", TERM_END, NEXT_END);
    private final Designation one = Designation.takenOver(
            new Designation.Subject(UUID.fromString("0198a7c0-0000-7000-8000-000000000001"), null, "460106"),
            "H46010600001",
            DesignationAgreement.over("1", LocalDate.parse("2026-01-01"), TERM_END),
            new Takeover("1", "存量登记", "agent", AT));

    private static Days days(String from, String to) {
        return new Days(List.of(new Days.Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to))));
    }

    private List<DesignationEvent> follow(String day) {
        return follow(day, VALID);
    }

    private List<DesignationEvent> follow(String day, Licence licence) {
        DesignationTurn.Today today = new DesignationTurn.Today(LocalDate.parse(day), 180, 3, false, true, AT);
        return new DesignationTurn(one, licence, today).take();
    }

    private void renew() {
        one.requestRenewal(TODAY, TERM_END.minusDays(1).minusMonths(3), AT);
        one.sign(Side.INSTITUTION, NEXT, "signer", AT);
        one.sign(Side.AGENCY, NEXT, "agent", AT);
    }

    @Test
    void whatIsRenewedGoesOnWithoutADayBetween() {
        follow("2026-09-10");
        renew();
        follow("2026-09-10");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertEquals(
                days("2026-01-01", "2028-01-01"),
                InForceDays.stored(one.inForce()).active());
        assertEquals("1", one.agreement().number());
        follow("2026-12-31");
        assertEquals("1", one.agreement().number());
        follow("2027-01-01");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertEquals("2", one.agreement().number());
        assertEquals("1", one.pastTerms().get(0).number());
        follow("2028-01-01");
        assertEquals(DesignationStatus.EXPIRED, one.status());
    }

    @Test
    void whatNobodyRenewsEndsWithItsTermAsBefore() {
        one.requestRenewal(TODAY, TODAY, AT);
        one.sign(Side.INSTITUTION, NEXT, "signer", AT);
        follow("2026-12-31");
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
        follow("2027-01-01");
        assertEquals(DesignationStatus.EXPIRED, one.status());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,false", "2026-10-01,true", "2026-12-31,true"})
    void threeMonthsAheadItIsRemindedOf(String day, boolean due) {
        follow(day);
        assertEquals(due, one.flags().contains(Flag.RENEWAL_DUE));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,false", "2026-10-01,true"})
    void askedForLaterItIsFlaggedAndMayStillSucceed(LocalDate day, boolean late) {
        follow(day.toString());
        one.requestRenewal(day, LocalDate.parse("2026-09-30"), AT);
        assertEquals(late, one.flags().contains(Flag.RENEWAL_ASKED_LATE));
        assertFalse(one.flags().contains(Flag.RENEWAL_DUE));
        one.sign(Side.INSTITUTION, NEXT, "signer", AT);
        one.sign(Side.AGENCY, NEXT, "agent", AT);
        assertEquals(NEXT_END, one.term().boundTo());
    }

    @Test
    void whatTheAgencyDeclinesIsNotRemindedOfAgainAndMayBeAskedForAgain() {
        follow("2026-11-01");
        one.requestRenewal(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-09-30"), AT);
        one.declineRenewal(LocalDate.parse("2026-11-02"), "考核不合格", AT);
        follow("2026-11-03");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertFalse(one.flags().contains(Flag.RENEWAL_DUE));
        one.requestRenewal(LocalDate.parse("2026-11-04"), LocalDate.parse("2026-09-30"), AT);
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
    }

    @Test
    void theNextTermBeginsWhereTheRunningOneEnds() {
        one.requestRenewal(TODAY, TODAY, AT);
        DesignationAgreement gap = DesignationAgreement.over("2", TERM_END.plusDays(1), NEXT_END);
        Refused refused = assertThrows(Refused.class, () -> one.sign(Side.AGENCY, gap, "agent", AT));
        assertEquals(DesignationRefusal.RENEWAL_NOT_FOLLOWING, refused.refusal());
        one.sign(Side.AGENCY, NEXT, "agent", AT);
        DesignationAgreement other = DesignationAgreement.over("3", TERM_END, NEXT_END);
        assertEquals(
                DesignationRefusal.TERM_DIFFERS,
                assertThrows(Refused.class, () -> one.sign(Side.INSTITUTION, other, "signer", AT))
                        .refusal());
    }

    @Test
    void whatIsRenewedIsNotAskedForAgain() {
        renew();
        assertFalse(one.verbs().contains("request-renewal"));
        Refused refused = assertThrows(Refused.class, () -> one.requestRenewal(TODAY, TODAY, AT));
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
    }

    @Test
    void aSuspensionGoesOnInTheNextTermAndCountsInItsOwn() {
        follow("2026-09-10");
        renew();
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2026-12-01"), TODAY, "违约", AT);
        follow("2026-12-01");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        follow("2027-01-01");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertEquals("2", one.agreement().number());
        one.resume(LocalDate.parse("2027-02-01"), VALID, "整改到位", AT);
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2027-03-01"), LocalDate.parse("2027-02-01"), "违约", AT);
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION));
    }

    @Test
    void aPendingRenewalWaitsThroughASuspension() {
        follow("2026-09-10");
        one.requestRenewal(TODAY, TODAY, AT);
        one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        one.resume(LocalDate.parse("2026-09-20"), VALID, "整改到位", AT);
        follow("2026-09-20");
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
    }

    @Test
    void theAgencySuspendsOnAGroundWhatTheInstitutionHadSuspendedAndThatCounts() {
        follow("2026-09-10");
        one.suspend(SuspensionGround.INSTITUTION_REQUEST, TODAY, TODAY, "装修", AT);
        follow("2026-09-10");
        assertTrue(one.verbs().contains("suspend"));
        one.suspend(SuspensionGround.MAJOR_RISK, LocalDate.parse("2026-09-11"), TODAY, "重大风险", AT);
        follow("2026-09-11");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertTrue(one.flags().contains(Flag.SECOND_SUSPENSION));
        assertFalse(one.verbs().contains("suspend"));
        // The longest time of an own request is not counted any more.
        follow("2026-12-31");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
    }

    /** Suspended on its own request from 2026-09-10 on: 180 days end with 2027-03-08. */
    @ParameterizedTest
    @CsvSource({"2027-03-08,SUSPENDED", "2027-03-09,TERMINATED"})
    void anOwnSuspensionEndsTheAgreementOnItsHundredAndEightyFirstDay(String day, DesignationStatus status) {
        suspendedOnRequestOverTheEnd();
        follow(day);
        assertEquals(status, one.status());
        if (status == DesignationStatus.TERMINATED) {
            assertEquals(
                    TerminationGround.VOLUNTARY_SUSPENSION_TOO_LONG,
                    one.term().ending().ground());
            assertEquals(LocalDate.parse(day), one.term().ending().endedOn());
        }
    }

    private void suspendedOnRequestOverTheEnd() {
        follow("2026-09-10");
        renew();
        one.suspend(SuspensionGround.INSTITUTION_REQUEST, TODAY, TODAY, "装修", AT);
        follow("2026-09-10");
    }

    /** A term up to 2027-02-28 is renewed in time up to 2026-11-28: who asks on the next day is late, and is reminded from then on. */
    @ParameterizedTest
    @CsvSource({"2026-11-28,false", "2026-11-29,true"})
    void whoIsLateIsRemindedAlsoOverTheEndOfAMonth(String day, boolean due) {
        Designation other = Designation.takenOver(
                new Designation.Subject(UUID.randomUUID(), null, "460106"),
                "H46010600002",
                DesignationAgreement.over("1", LocalDate.parse("2026-03-01"), LocalDate.parse("2027-03-01")),
                new Takeover("1", "存量登记", "agent", AT));
        new DesignationTurn(other, VALID, new DesignationTurn.Today(LocalDate.parse(day), 180, 3, false, true, AT))
                .take();
        assertEquals(due, other.flags().contains(Flag.RENEWAL_DUE));
    }

    @Test
    void whatTheInstitutionAsksToResumeInTimeWaitsForTheAgency() {
        suspendedOnRequestOverTheEnd();
        assertTrue(one.verbs().contains("request-resumption"));
        Resumption.ask(one, LocalDate.parse("2027-03-08"), AT);
        assertFalse(one.verbs().contains("request-resumption"));
        assertTrue(DesignationTasks.waiting(one).contains(AgencyTask.DECIDE_RESUMPTION));
        follow("2027-03-09");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        one.resume(LocalDate.parse("2027-03-10"), VALID, "已恢复营业", AT);
        follow("2027-03-10");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertFalse(DesignationTasks.waiting(one).contains(AgencyTask.DECIDE_RESUMPTION));
        one.suspend(
                SuspensionGround.INSTITUTION_REQUEST,
                LocalDate.parse("2027-04-01"),
                LocalDate.parse("2027-03-10"),
                "装修",
                AT);
        follow("2027-09-28");
        assertEquals(
                DesignationStatus.TERMINATED, one.status(), "asked once, it does not count for the next suspension");
    }

    @Test
    void whatTheAgencySuspendedIsNotAskedToResume() {
        follow("2026-09-10");
        one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT);
        follow("2026-09-10");
        assertFalse(one.verbs().contains("request-resumption"));
    }

    @Test
    void aLicenceThatIsAwayDoesNotKeepTheAgencyFromSuspending() {
        Licence away = new Licence(days("2019-01-01", "2026-09-01"), null);
        follow("2026-09-10", away);
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
    }
}
