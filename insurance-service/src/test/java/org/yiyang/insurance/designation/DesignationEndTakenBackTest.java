package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Days;

/** An end that was none, and a suspension that is lifted, leave what else was decided as it was. */
class DesignationEndTakenBackTest extends RunningTerm {
    private void endedByMistake() {
        one.terminate(new DesignationEnding(TerminationGround.BY_AGREEMENT, TODAY, "1"), null, "约定", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.TERMINATED, one.status());
        one.correct(DesignationStatus.ACTIVE, "文书送错机构", AT);
        follow("2026-09-10");
    }

    private void suspend(SuspensionGround ground, String from) {
        one.suspend(ground, LocalDate.parse(from), LocalDate.parse("2026-09-10"), "中止", AT);
        follow("2026-09-10");
    }

    private List<String> decided() {
        return one.days().known().stream()
                .map(row -> row.state() + " " + row.ground() + " " + row.validFrom() + " " + row.validTo())
                .toList();
    }

    @Test
    void anOwnSuspensionIsOneStillAndIsAskedToEnd() {
        suspend(SuspensionGround.INSTITUTION_REQUEST, "2026-09-10");
        List<String> before = decided();
        endedByMistake();
        assertEquals(before, decided());
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertTrue(one.verbs().contains("request-resumption"));
        assertEquals(LocalDate.parse("2026-09-10").plusDays(30), one.term().voluntaryEnd(one.days(), 30));
    }

    /** 2026-09-10 and 180 days: it ends by itself, but the institution had asked on paper that it be lifted. */
    @Test
    void anEndForAnOwnSuspensionThatWasTooLongIsTakenBackForGood() {
        renew();
        suspend(SuspensionGround.INSTITUTION_REQUEST, "2026-09-10");
        follow("2027-03-09");
        assertEquals(DesignationStatus.TERMINATED, one.status());
        one.correct(DesignationStatus.ACTIVE, "恢复申请未及时录入", AT);
        follow("2027-03-10");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertFalse(one.verbs().contains("request-resumption"), "it counts as asked for");
    }

    @Test
    void theSuspensionOfAnAgencyIsTheSameOne() {
        suspend(SuspensionGround.BREACH, "2026-09-10");
        endedByMistake();
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertFalse(one.verbs().contains("suspend"));
        one.resume(LocalDate.parse("2026-09-20"), VALID, "整改到位", AT);
        follow("2026-09-20");
        assertFalse(one.flags().contains(Flag.SECOND_SUSPENSION));
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-09-20"), "违约", AT);
        assertTrue(one.flags().contains(Flag.SECOND_SUSPENSION));
    }

    @Test
    void whatWasStillToComeComes() {
        suspend(SuspensionGround.BREACH, "2026-11-01");
        List<String> before = decided();
        endedByMistake();
        assertEquals(before, decided());
        assertEquals(DesignationStatus.ACTIVE, one.status());
        follow("2026-11-01");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
    }

    @Test
    void anEndThatAnEarlierVersionDecidedGoesOnAsItWasBefore() {
        suspend(SuspensionGround.BREACH, "2026-09-10");
        one.days().endOn(LocalDate.parse("2026-09-15"), AT);
        one.days().takeBackEnd(LocalDate.parse("2026-09-15"), null, TERM_END, AT);
        assertEquals(1, one.days().suspensionsByAgency(LocalDate.parse("2026-01-01"), TERM_END));
        assertTrue(one.days().suspendedByAgency());
    }

    @Test
    void aPendingRenewalIsPendingStill() {
        DesignationSigning.requestRenewal(one, TODAY, TODAY, AT);
        endedByMistake();
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
        assertTrue(one.verbs().contains("sign"));
    }

    /** The agency's ground goes before, from 2026-09-10 on; the own suspension from 2026-11-01 on was agreed before that. */
    @Test
    void liftingTheAgencysSuspensionLeavesTheOwnOneThatWasAgreed() {
        suspend(SuspensionGround.INSTITUTION_REQUEST, "2026-11-01");
        suspend(SuspensionGround.MAJOR_RISK, "2026-09-10");
        one.resume(LocalDate.parse("2026-09-20"), VALID, "整改到位", AT);
        follow("2026-09-20");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        follow("2026-10-31");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        follow("2026-11-01");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertTrue(one.days().suspendedOnRequest());
    }

    @Test
    void liftingASuspensionOfSomeDaysLeavesALaterOne() {
        follow("2026-09-10");
        one.correctPeriod(
                DesignationInForceState.SUSPENDED,
                new Days.Span(LocalDate.parse("2026-09-10"), LocalDate.parse("2026-09-30")),
                "漏记中止",
                AT);
        follow("2026-09-10");
        one.suspend(
                SuspensionGround.INSTITUTION_REQUEST,
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-09-10"),
                "装修",
                AT);
        one.resume(LocalDate.parse("2026-09-15"), VALID, "整改到位", AT);
        follow("2026-09-15");
        assertEquals(DesignationStatus.ACTIVE, one.status());
        follow("2026-11-01");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
    }
}
