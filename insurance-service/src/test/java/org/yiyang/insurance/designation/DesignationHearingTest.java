package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.designation.DesignationAgreement.Side;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.refusal.Refused;

/** What an institution says of the end of its agreement, what is put right of its code and term. */
class DesignationHearingTest extends RunningTerm {
    @Test
    void theInstitutionStatesItsCaseOnceNoticeIsServed() {
        assertFalse(one.verbs().contains("state-case"));
        one.serveNotice(DesignationHearing.of(TerminationGround.OBSTRUCTION, TODAY, "告知1号"), "拒绝检查", AT);
        assertTrue(one.verbs().contains("state-case"));
        one.stateCase("检查人员未出示证件", TODAY.plusDays(1), AT);
        assertEquals("检查人员未出示证件", one.hearing().statement());
        assertEquals(TODAY.plusDays(1), one.hearing().statedOn());
        assertFalse(one.verbs().contains("state-case"));
        assertTrue(one.hearing().isOf(TerminationGround.OBSTRUCTION, TODAY));
        assertFalse(one.hearing().isOf(TerminationGround.FRAUD_VERIFIED, TODAY));
    }

    @Test
    void aNoticeOfTheSameDayAndGroundKeepsWhatTheInstitutionHasSaid() {
        one.serveNotice(DesignationHearing.of(TerminationGround.OBSTRUCTION, TODAY, "告知1号"), "拒绝检查", AT);
        one.stateCase("检查人员未出示证件", TODAY, AT);
        one.serveNotice(DesignationHearing.of(TerminationGround.OBSTRUCTION, TODAY, "告知01号"), "文号录入有误", AT);
        assertEquals("检查人员未出示证件", one.hearing().statement());
        assertEquals("告知01号", one.hearing().document());
        one.serveNotice(DesignationHearing.of(TerminationGround.FRAUD_VERIFIED, TODAY, "告知2号"), "查实骗保", AT);
        assertNull(one.hearing().statement());
    }

    @Test
    void whoAsksForNoOtherTermIsNotRemindedAndRunsOut() {
        follow("2026-09-10");
        assertTrue(one.flags().contains(Flag.RENEWAL_DUE));
        DesignationSigning.waiveRenewal(one, TODAY, AT);
        assertFalse(one.verbs().contains("waive-renewal"));
        assertFalse(DesignationTasks.waiting(one).contains(AgencyTask.ARRANGE_RENEWAL));
        follow("2026-12-01");
        assertFalse(one.flags().contains(Flag.RENEWAL_OVERDUE));
        follow("2027-01-01");
        assertEquals(DesignationStatus.EXPIRED, one.status());
    }

    @Test
    void whoWaivesARenewalThatItHadAskedForMayAskAgain() {
        follow("2026-09-10");
        DesignationSigning.requestRenewal(one, TODAY, TODAY, AT);
        DesignationSigning.sign(one, Side.INSTITUTION, NEXT, "signer", AT);
        DesignationSigning.waiveRenewal(one, TODAY, AT);
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertNull(one.term().next());
        renew();
        assertNull(one.term().renewalWaivedOn());
        assertFalse(one.verbs().contains("waive-renewal"), "what both have signed is agreed upon");
    }

    @Test
    void aMistypedNextTermIsPutRightAndSignedAnew() {
        follow("2026-09-10");
        renew();
        follow("2026-09-10");
        DesignationAgreement right = DesignationAgreement.over("3", TERM_END, TERM_END.plusMonths(6));
        DesignationCorrections.correctTerm(one, right, "期限录入有误", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
        assertEquals(TERM_END, one.inForce().get(0).validTo());
        DesignationSigning.sign(one, Side.AGENCY, right, "agent", AT);
        DesignationSigning.sign(one, Side.INSTITUTION, right, "signer", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertEquals(TERM_END.plusMonths(6), one.inForce().get(0).validTo());
    }

    @Test
    void whatIsDecidedInTheNextTermIsPutRightFirst() {
        follow("2026-09-10");
        renew();
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2027-02-01"), TODAY, "违约", AT);
        Refused refused =
                assertThrows(Refused.class, () -> DesignationCorrections.correctTerm(one, NEXT, "期限录入有误", AT));
        assertEquals(DesignationRefusal.NEXT_TERM_DECIDED, refused.refusal());
    }

    @Test
    void theTermOfAPaperIsPutRightWithItsDays() {
        follow("2026-09-10");
        DesignationAgreement right =
                DesignationAgreement.over("1", LocalDate.parse("2026-02-01"), LocalDate.parse("2026-12-01"));
        DesignationCorrections.correctTerm(one, right, "录入有误", AT);
        follow("2026-09-10");
        assertEquals(right.termFrom(), one.inForce().get(0).validFrom());
        assertEquals(right.termTo(), one.inForce().get(0).validTo());
        assertEquals(DesignationStatus.ACTIVE, one.status());
    }

    @Test
    void ofATermThatWasPutRightIsRemindedWhenItRunsOut() {
        follow("2026-12-10");
        assertTrue(one.flags().contains(Flag.RENEWAL_OVERDUE));
        DesignationAgreement right = DesignationAgreement.over("1", TODAY, TODAY.plusYears(1));
        DesignationCorrections.correctTerm(one, right, "录入有误", AT);
        follow("2026-12-10");
        assertFalse(DesignationTasks.waiting(one).contains(AgencyTask.ARRANGE_RENEWAL));
        follow("2027-08-20");
        assertTrue(one.flags().contains(Flag.RENEWAL_DUE));
    }

    @Test
    void whatTheFirstSideMistypedIsPutRightAndBothSignIt() {
        Designation negotiating = DesignationTest.in(DesignationStatus.NEGOTIATING);
        assertFalse(negotiating.verbs().contains("correct-term"));
        DesignationSigning.sign(negotiating, Side.INSTITUTION, NEXT, "signer", AT);
        DesignationAgreement right = DesignationAgreement.over("9", TERM_END, NEXT_END);
        DesignationCorrections.correctTerm(negotiating, right, "编号录入有误", AT);
        DesignationSigning.sign(negotiating, Side.INSTITUTION, right, "signer", AT);
        DesignationSigning.sign(negotiating, Side.AGENCY, right, "agent", AT);
        assertEquals(DesignationStatus.SIGNED, negotiating.status());
        Designation active = DesignationTest.in(DesignationStatus.ACTIVE);
        assertFalse(active.verbs().contains("correct-term"), "what both signed here and runs is what they agreed upon");
    }

    @Test
    void aMistypedCodeIsPutRight() {
        DesignationCorrections.correctCode(one, "H46010600002", "编码录入有误", AT);
        assertEquals("H46010600002", one.snapshot().code());
    }
}
