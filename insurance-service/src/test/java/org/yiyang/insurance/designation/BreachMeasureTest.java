package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.insurance.designation.AgreementRemedy.RemedyKind;
import org.yiyang.insurance.designation.AgreementRemedy.RemedyOutcome;
import org.yiyang.insurance.designation.BreachMeasure.MeasureKind;
import org.yiyang.insurance.designation.BreachMeasure.MeasureSettlement;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** Measures on a breach and the institution's remedies (医疗机构医疗保障定点管理暂行办法 art. 38, 39). */
class BreachMeasureTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-10");
    private static final BigDecimal YUAN = new BigDecimal("1200.50");
    private final DesignationPerformance performance = new DesignationPerformance();

    private static void refusal(Refusal expected, String pointer, Executable call) {
        Refused refused = assertThrows(Refused.class, call);
        assertEquals(expected, refused.refusal());
        assertEquals(pointer, refused.problems().get(0).pointer());
    }

    private static BreachMeasure.Decision decision(
            MeasureKind kind, LocalDate notice, BigDecimal amount, String concerned, LocalDate until) {
        return new BreachMeasure.Decision(kind, DAY, notice, amount, concerned, until, "处理1号", "违约");
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT_WITHHELD,false,true,false,/noticeServedOn",
        "PAYMENT_RECOVERED,true,false,false,/amount",
        "LIQUIDATED_DAMAGES,true,false,false,/amount",
        "DEPARTMENT_SUSPENDED,true,false,false,/concerned",
        "STAFF_SUSPENDED,false,false,true,/noticeServedOn"
    })
    void whatAMeasureNeedsIsAsked(MeasureKind kind, boolean notice, boolean amount, boolean concerned, String pointer) {
        BreachMeasure.Decision incomplete = decision(
                kind, notice ? DAY : null, amount ? YUAN : null, concerned ? "S1" : null, concerned ? DAY : null);
        refusal(DesignationPerformanceRefusal.MEASURE_INCOMPLETE, pointer, () -> incomplete.check(6, 12));
    }

    @ParameterizedTest
    @CsvSource({"TALK,/amount", "STAFF_SUSPENDED,/amount", "DEPARTMENT_SUSPENDED,/amount"})
    void whatAMeasureDoesNotHaveIsRefused(MeasureKind kind, String pointer) {
        BreachMeasure.Decision more = decision(kind, DAY, YUAN, kind.suspends() ? "S1" : null, null);
        refusal(DesignationPerformanceRefusal.MEASURE_UNWANTED, pointer, () -> more.check(6, 12));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09,false", "2026-11-10,true", "2027-05-10,true", "2027-05-11,false"})
    void aDepartmentIsSuspendedForSixToTwelveMonths(LocalDate firstDayAfter, boolean allowed) {
        BreachMeasure.Decision decision = decision(MeasureKind.DEPARTMENT_SUSPENDED, DAY, null, "内科", firstDayAfter);
        if (allowed) {
            decision.check(6, 12);
        } else {
            refusal(DesignationPerformanceRefusal.SUSPENSION_LENGTH, "/validUntil", () -> decision.check(6, 12));
        }
    }

    @Test
    void theNoticeComesBeforeTheDecision() {
        decision(MeasureKind.PAYMENT_RECOVERED, DAY, YUAN, null, null).check(6, 12);
        BreachMeasure.Decision late = decision(MeasureKind.PAYMENT_RECOVERED, DAY.plusDays(1), YUAN, null, null);
        refusal(DesignationPerformanceRefusal.NOTICE_AFTER_DECISION, "/noticeServedOn", () -> late.check(6, 12));
    }

    private UUID imposed(MeasureKind kind) {
        BreachMeasure measure = new BreachMeasure(decision(kind, DAY, YUAN, null, null));
        performance.impose(measure);
        return measure.id();
    }

    @Test
    void aTalkIsDoneAtOnceAndAnythingElseIsSettledOnce() {
        imposed(MeasureKind.TALK);
        assertFalse(performance.counts().allows("settle-measure"));
        UUID open = imposed(MeasureKind.PAYMENT_RECOVERED);
        refusal(
                DesignationRefusal.DAY_TOO_EARLY,
                "/settledOn",
                () -> performance.settle(open, DAY.minusDays(1), MeasureSettlement.DONE, "收1"));
        performance.settle(open, DAY, MeasureSettlement.DONE, "收1");
        assertFalse(performance.counts().allows("settle-measure"));
        refusal(
                DesignationPerformanceRefusal.MEASURE_UNKNOWN,
                "/measureId",
                () -> performance.settle(open, DAY, MeasureSettlement.DONE, "收1"));
    }

    @ParameterizedTest
    @CsvSource({"DONE,2026-11-14,false", "DONE,2026-11-15,true", "LIFTED,2026-05-10,true", "LIFTED,2026-05-09,false"})
    void aSuspensionIsNotDoneBeforeItIsOver(MeasureSettlement how, LocalDate day, boolean allowed) {
        BreachMeasure measure = new BreachMeasure(
                decision(MeasureKind.DEPARTMENT_SUSPENDED, DAY, null, "内科", LocalDate.parse("2026-11-15")));
        performance.impose(measure);
        Executable settle = () -> performance.settle(measure.id(), day, how, "结1");
        if (allowed) {
            assertDoesNotThrow(settle);
        } else {
            refusal(DesignationRefusal.DAY_TOO_EARLY, "/settledOn", settle);
        }
    }

    private UUID sought(RemedyKind kind, UUID measure) {
        performance.seek(new AgreementRemedy.Claim(kind, DAY, "追回金额有误", measure, null), DAY);
        return performance.remedies().get(performance.remedies().size() - 1).id();
    }

    @Test
    void aRemedyThatIsGrantedLiftsTheMeasureAgainstWhichItIsSought() {
        UUID measure = imposed(MeasureKind.PAYMENT_RECOVERED);
        UUID kept = imposed(MeasureKind.LIQUIDATED_DAMAGES);
        performance.decide(sought(RemedyKind.RECONSIDERATION, kept), RemedyOutcome.REJECTED, DAY, "复议1");
        performance.decide(sought(RemedyKind.LAWSUIT, measure), RemedyOutcome.GRANTED, DAY.plusDays(3), "判1");
        BreachMeasure lifted = performance.measures().get(0);
        assertEquals(MeasureSettlement.LIFTED, lifted.settlement());
        assertEquals(DAY.plusDays(3), lifted.settledOn());
        assertNull(performance.measures().get(1).settlement());
        assertTrue(performance.counts().allows("settle-measure"));
        assertFalse(performance.counts().allows("decide-remedy"));
        refusal(
                DesignationPerformanceRefusal.MEASURE_UNKNOWN,
                "/measureId",
                () -> sought(RemedyKind.LAWSUIT, UUID.randomUUID()));
    }

    @Test
    void aMeasureThatWasDoneIsLiftedTooAndIsDoneAgainWhenTheOutcomeIsTakenBack() {
        UUID measure = imposed(MeasureKind.PAYMENT_RECOVERED);
        performance.settle(measure, DAY.plusDays(1), MeasureSettlement.DONE, "收1");
        UUID remedy = sought(RemedyKind.LAWSUIT, measure);
        performance.decide(remedy, RemedyOutcome.GRANTED, DAY.plusDays(3), "判1");
        BreachMeasure lifted = performance.measures().get(0);
        assertEquals(MeasureSettlement.LIFTED, lifted.settlement());
        assertEquals(DAY.plusDays(1), lifted.doneOn());
        assertEquals("收1", lifted.doneBy());
        refusal(
                DesignationPerformanceRefusal.NOTHING_TO_TAKE_BACK,
                "/recordId",
                () -> PerformanceCorrections.takeBack(performance, PerformanceRecord.MEASURE, measure));
        PerformanceCorrections.takeBack(performance, PerformanceRecord.REMEDY, remedy);
        assertTrue(performance.counts().allows("decide-remedy"));
        assertEquals(MeasureSettlement.DONE, lifted.settlement());
        assertEquals(DAY.plusDays(1), lifted.settledOn());
        assertNull(lifted.doneOn());
        PerformanceCorrections.takeBack(performance, PerformanceRecord.MEASURE, measure);
        assertTrue(performance.counts().allows("settle-measure"));
        assertFalse(performance.counts().allows("correct-performance"));
    }

    @Test
    void anOpenMeasureWaitsAgainWhenTheRemedyThatLiftedItIsTakenBack() {
        UUID measure = imposed(MeasureKind.LIQUIDATED_DAMAGES);
        UUID remedy = sought(RemedyKind.CORRECTION_DEMANDED, measure);
        performance.decide(remedy, RemedyOutcome.GRANTED, DAY, "答1");
        assertFalse(performance.counts().allows("settle-measure"));
        PerformanceCorrections.takeBack(performance, PerformanceRecord.REMEDY, remedy);
        assertTrue(performance.counts().allows("settle-measure"));
        assertEquals(Set.of(AgencyTask.ANSWER_REMEDY), performance.counts().waiting());
        assertFalse(performance.counts().allows("correct-performance"));
    }

    @Test
    void whatTheAgencyLiftedItselfStaysLiftedWhenARemedyIsTakenBack() {
        UUID measure = imposed(MeasureKind.LIQUIDATED_DAMAGES);
        performance.settle(measure, DAY, MeasureSettlement.LIFTED, "撤1");
        UUID remedy = sought(RemedyKind.LAWSUIT, measure);
        performance.decide(remedy, RemedyOutcome.GRANTED, DAY.plusDays(9), "判1");
        PerformanceCorrections.takeBack(performance, PerformanceRecord.REMEDY, remedy);
        assertEquals(MeasureSettlement.LIFTED, performance.measures().get(0).settlement());
        assertEquals("撤1", performance.measures().get(0).settledBy());
    }

    @Test
    void aRemedyIsNotSoughtBeforeTheMeasureAgainstWhichItIs() {
        UUID measure = imposed(MeasureKind.PAYMENT_RECOVERED);
        AgreementRemedy.Claim early =
                new AgreementRemedy.Claim(RemedyKind.LAWSUIT, DAY.minusDays(1), "金额有误", measure, null);
        refusal(DesignationRefusal.DAY_TOO_EARLY, "/soughtOn", () -> performance.seek(early, DAY));
    }

    @Test
    void theLongestWaitingOfSeveralIsTheNext() {
        AgreementRemedy.Claim claim =
                new AgreementRemedy.Claim(RemedyKind.CORRECTION_DEMANDED, DAY, "金额有误", null, null);
        performance.seek(claim, DAY.plusDays(4));
        performance.seek(claim, DAY.plusDays(9));
        assertEquals(DAY.plusDays(4), performance.waitingSince(AgencyTask.ANSWER_REMEDY));
        performance.decide(performance.remedies().get(0).id(), RemedyOutcome.REJECTED, DAY.plusDays(10), "答1");
        assertEquals(DAY.plusDays(9), performance.waitingSince(AgencyTask.ANSWER_REMEDY));
    }

    @ParameterizedTest
    @EnumSource(RemedyKind.class)
    void theAgencyAnswersWhatIsAskedOfItselfAndWaitsForTheOthers(RemedyKind kind) {
        boolean agency = kind == RemedyKind.CORRECTION_DEMANDED || kind == RemedyKind.ADMINISTRATION_ASKED;
        UUID remedy = sought(kind, null);
        assertEquals(
                agency ? Set.of(AgencyTask.ANSWER_REMEDY) : Set.of(),
                performance.counts().waiting());
        performance.decide(remedy, RemedyOutcome.WITHDRAWN, DAY, "撤1");
        assertEquals(Set.of(), performance.counts().waiting());
    }
}
