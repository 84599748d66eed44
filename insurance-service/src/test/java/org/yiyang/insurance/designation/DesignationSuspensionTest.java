package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.history.Days;

/** What is suspended in a term and across terms (医疗机构医疗保障定点管理暂行办法 art. 42 and 43), by the agency or at the own request. */
class DesignationSuspensionTest extends RunningTerm {
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
        DesignationSigning.requestRenewal(one, TODAY, TODAY, AT);
        one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        one.resume(LocalDate.parse("2026-09-20"), VALID, "整改到位", AT);
        follow("2026-09-20");
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
    }

    private void suspended(SuspensionGround ground, String from, String to) {
        one.suspend(ground, LocalDate.parse(from), TODAY, "中止", AT);
        follow(from);
        one.resume(LocalDate.parse(to), VALID, "恢复", AT);
        follow(to);
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 43(1) means those that the agency decides. */
    @Test
    void twoSuspensionsAtTheInstitutionsOwnRequestAreNoGround() {
        follow("2026-09-10");
        suspended(SuspensionGround.INSTITUTION_REQUEST, "2026-09-10", "2026-09-12");
        suspended(SuspensionGround.INSTITUTION_REQUEST, "2026-09-14", "2026-09-16");
        suspended(SuspensionGround.BREACH, "2026-09-18", "2026-09-20");
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION));
        suspended(SuspensionGround.DATA_NOT_PROVIDED, "2026-09-22", "2026-09-24");
        assertTrue(one.flags().contains(Flag.SECOND_SUSPENSION));
    }

    @Test
    void aSuspensionOfDaysThatACorrectionHasTakenBackIsNoGroundAndOneInTwoPartsIsOne() {
        follow("2026-09-10");
        one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT);
        follow("2026-09-10");
        one.correctPeriod(DesignationInForceState.ACTIVE, span("2026-09-12", "2026-09-14"), "误中止", AT);
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION), "days in the midst of one make no second one");
        one.resume(LocalDate.parse("2026-09-16"), VALID, "整改到位", AT);
        follow("2026-09-16");
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2026-09-20"), TODAY, "违约", AT);
        assertTrue(one.flags().contains(Flag.SECOND_SUSPENSION));
        one.correctPeriod(DesignationInForceState.ACTIVE, span("2026-09-20", "2027-01-01"), "误中止", AT);
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION));
    }

    /** As an instance of the version before writes rows, which goes on beside this one during an upgrade. */
    private void nothingSaysOfWhichDecisionRowsAre() {
        one.days().rows().stream().filter(DecidedPeriod::current).forEach(row -> row.partOf(null));
    }

    @Test
    void aSuspensionThatNamesNoDecisionIsOneWhenACorrectionSplitsIt() {
        follow("2026-09-10");
        one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT);
        nothingSaysOfWhichDecisionRowsAre();
        one.correctPeriod(DesignationInForceState.ACTIVE, span("2026-09-12", "2026-09-14"), "误中止", AT);
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION));
        one.correctPeriod(DesignationInForceState.ACTIVE, span("2026-09-10", "2026-09-11"), "误中止", AT);
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION), "what is left of its first part is of it, too");
    }

    @Test
    void whatIsLeftOfASuspensionIsAPartOfItThoughItsRowNamesNoDecision() {
        follow("2026-09-10");
        one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT);
        follow("2026-09-10");
        one.resume(LocalDate.parse("2026-09-16"), VALID, "整改到位", AT);
        nothingSaysOfWhichDecisionRowsAre();
        one.correctPeriod(DesignationInForceState.ACTIVE, span("2026-09-12", "2026-09-14"), "误中止", AT);
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION));
        follow("2026-09-16");
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2026-09-20"), TODAY, "违约", AT);
        assertTrue(one.flags().contains(Flag.SECOND_SUSPENSION));
    }

    private static Days.Span span(String from, String to) {
        return new Days.Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** The next term begins on 2027-01-01: what is decided now for its days counts in it, not in the one that runs. */
    @ParameterizedTest
    @CsvSource({"2026-12-31,true,false", "2027-01-01,false,true"})
    void aSuspensionCountsInTheTermInWhichItBegins(LocalDate second, boolean now, boolean then) {
        follow("2026-09-10");
        renew();
        suspended(SuspensionGround.BREACH, "2026-09-10", "2026-09-12");
        one.suspend(SuspensionGround.BREACH, second, TODAY, "违约", AT);
        assertEquals(now, one.flags().contains(Flag.SECOND_SUSPENSION));
        follow("2027-01-01");
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION));
        one.resume(LocalDate.parse("2027-02-01"), VALID, "整改到位", AT);
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2027-03-01"), LocalDate.parse("2027-02-01"), "违约", AT);
        assertEquals(then, one.flags().contains(Flag.SECOND_SUSPENSION));
    }

    @Test
    void theAgencySuspendsOnAGroundWhatTheInstitutionHadSuspended() {
        follow("2026-09-10");
        one.suspend(SuspensionGround.INSTITUTION_REQUEST, TODAY, TODAY, "装修", AT);
        follow("2026-09-10");
        assertTrue(one.verbs().contains("suspend"));
        one.suspend(SuspensionGround.MAJOR_RISK, LocalDate.parse("2026-09-11"), TODAY, "重大风险", AT);
        follow("2026-09-11");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION), "its own request is none of the two");
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
    void whatACorrectionHasTakenBackWaitsForNoResumptionAtTheNextSuspension() {
        suspendedOnRequestOverTheEnd();
        Resumption.ask(one, TODAY, AT);
        one.correctPeriod(DesignationInForceState.ACTIVE, span("2026-09-12", "2026-09-14"), "误中止", AT);
        assertEquals(TODAY, one.term().resumptionAskedOn(), "suspended on request before and after, it waits still");
        one.correctPeriod(DesignationInForceState.ACTIVE, new Days.Span(TODAY, NEXT_END), "误中止", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        Licence away = new Licence(days("2019-01-01", "2027-02-01"), null);
        follow("2027-02-01", away);
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertFalse(DesignationTasks.waiting(one).contains(AgencyTask.DECIDE_RESUMPTION));
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
