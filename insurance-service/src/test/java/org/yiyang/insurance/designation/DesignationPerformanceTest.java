package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
import org.yiyang.insurance.designation.DesignationAgreement.Side;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** Materials, filings, measures, remedies and declared costs (医疗机构医疗保障定点管理暂行办法 art. 7, 9, 10, 38, 39). */
class DesignationPerformanceTest extends RunningTerm {
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

    @Test
    void eachMaterialThatIsMissingHindersTheAcceptanceUntilItIsHandedIn() {
        for (ApplicationMaterial lacking :
                EnumSet.range(ApplicationMaterial.APPLICATION_FORM, ApplicationMaterial.FUND_FORECAST)) {
            Set<ApplicationMaterial> others = EnumSet.complementOf(EnumSet.of(lacking));
            DesignationApplication application = new DesignationApplication();
            application.submit(new DesignationApplication.Declared(null, others), null, DAY);
            Refused refused = assertThrows(Refused.class, application::mustBeComplete);
            assertEquals(DesignationRefusal.MATERIALS_MISSING, refused.refusal());
            assertEquals(Set.of(lacking), application.missingMaterials());
            application.supplement(new DesignationApplication.Declared(null, Set.of(lacking)));
            application.mustBeComplete();
        }
        DesignationApplication before = new DesignationApplication();
        before.mustBeComplete();
    }

    @Test
    void resultAndAgreementAreFiledEachOnceAndWhatIsTakenBackNeedsNoFiling() {
        Designation passed = DesignationTest.in(DesignationStatus.EVALUATED_PASS);
        assertTrue(DesignationTasks.waiting(passed).contains(AgencyTask.FILE_WITH_ADMINISTRATION));
        assertTrue(passed.verbs().contains("record-filing"));
        passed.correct(DesignationStatus.EVALUATING, "录入有误", AT);
        assertFalse(passed.verbs().contains("record-filing"));
        Designation signed = DesignationTest.in(DesignationStatus.SIGNED);
        LocalDate arose = signed.performance().filings().get(0).aroseOn();
        refusal(
                DesignationRefusal.DAY_TOO_EARLY,
                "/filedOn",
                () -> signed.performance().file(DesignationFilingSubject.EVALUATION_RESULT, arose.minusDays(1), "备1"));
        signed.performance().file(DesignationFilingSubject.EVALUATION_RESULT, arose, "备1");
        assertTrue(DesignationTasks.waiting(signed).contains(AgencyTask.FILE_WITH_ADMINISTRATION));
        signed.performance().file(DesignationFilingSubject.AGREEMENT, arose, "备2");
        assertFalse(DesignationTasks.waiting(signed).contains(AgencyTask.FILE_WITH_ADMINISTRATION));
        refusal(
                DesignationPerformanceRefusal.NOTHING_TO_FILE,
                "/subject",
                () -> signed.performance().file(DesignationFilingSubject.AGREEMENT, arose, "备3"));
    }

    @Test
    void aRenewedAgreementIsFiledLikeTheFirst() {
        renew();
        assertEquals(
                List.of(DesignationFilingSubject.AGREEMENT),
                one.performance().filings().stream()
                        .map(DesignationFiling::subject)
                        .toList());
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
        assertFalse(performance.allows("settle-measure"));
        UUID open = imposed(MeasureKind.PAYMENT_RECOVERED);
        refusal(
                DesignationRefusal.DAY_TOO_EARLY,
                "/settledOn",
                () -> performance.settle(open, DAY.minusDays(1), MeasureSettlement.DONE, "收1"));
        performance.settle(open, DAY, MeasureSettlement.DONE, "收1");
        assertFalse(performance.allows("settle-measure"));
        refusal(
                DesignationPerformanceRefusal.MEASURE_UNKNOWN,
                "/measureId",
                () -> performance.settle(open, DAY, MeasureSettlement.DONE, "收1"));
    }

    private UUID sought(RemedyKind kind, UUID measure) {
        performance.seek(new AgreementRemedy.Claim(kind, DAY, "追回金额有误", measure, null));
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
        assertTrue(performance.allows("settle-measure"));
        assertFalse(performance.allows("decide-remedy"));
        refusal(
                DesignationPerformanceRefusal.MEASURE_UNKNOWN,
                "/measureId",
                () -> sought(RemedyKind.LAWSUIT, UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource(RemedyKind.class)
    void theAgencyAnswersWhatIsAskedOfItselfAndWaitsForTheOthers(RemedyKind kind) {
        boolean agency = kind == RemedyKind.CORRECTION_DEMANDED || kind == RemedyKind.ADMINISTRATION_ASKED;
        UUID remedy = sought(kind, null);
        assertEquals(agency ? Set.of(AgencyTask.ANSWER_REMEDY) : Set.of(), performance.waiting());
        performance.decide(remedy, RemedyOutcome.WITHDRAWN, DAY, "撤1");
        assertEquals(Set.of(), performance.waiting());
    }

    @Test
    void whatIsPaidAndWithheldMakesUpWhatWasDeclared() {
        LocalDate month = LocalDate.parse("2026-04-01");
        performance.declare(new CostDeclaration(month, YUAN, DAY));
        assertEquals(Set.of(AgencyTask.PAY_DECLARED_COSTS), performance.waiting());
        assertEquals(DAY, performance.unpaidSince());
        refusal(
                DesignationPerformanceRefusal.MONTH_DECLARED,
                "/month",
                () -> performance.declare(new CostDeclaration(month, YUAN, DAY)));
        CostDeclaration declared = performance.unpaid(month);
        refusal(
                DesignationPerformanceRefusal.PAYMENT_DIFFERS,
                "/paidAmount",
                () -> performance.pay(declared, payment("1200.00", "0.00", null)));
        refusal(
                DesignationPerformanceRefusal.WITHHELD_REASON,
                "/reason",
                () -> performance.pay(declared, payment("1200.00", "0.50", null)));
        performance.pay(declared, payment("1200.00", "0.50", "不合规"));
        assertEquals(Set.of(), performance.waiting());
        assertNull(performance.unpaidSince());
        refusal(DesignationPerformanceRefusal.NOTHING_TO_PAY, "/month", () -> performance.unpaid(month));
    }

    private static CostDeclaration.Payment payment(String paid, String withheld, String reason) {
        return new CostDeclaration.Payment(DAY, new BigDecimal(paid), new BigDecimal(withheld), reason, false);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-20,false", "2026-06-21,true"})
    void whatIsPaidAfterItsLastDayIsLate(LocalDate paidOn, boolean late) {
        CostDeclaration.Payment paid = new CostDeclaration.Payment(paidOn, YUAN, BigDecimal.ZERO, null, false);
        assertEquals(late, paid.after(LocalDate.parse("2026-06-20")).late());
    }

    @Test
    void whoIsSuspendedAsksForARenewalInTimeAndIsAnsweredOnceItIsResumed() {
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2026-09-10"), TODAY, "违约", AT);
        follow("2026-09-10");
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        DesignationSigning.requestRenewal(one, TODAY, LocalDate.parse("2026-09-30"), AT);
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertFalse(one.verbs().contains("request-renewal"));
        assertTrue(one.verbs().contains("decline-renewal"));
        assertFalse(one.verbs().contains("sign"));
        one.resume(LocalDate.parse("2026-09-20"), VALID, "整改到位", AT);
        follow("2026-09-20");
        assertEquals(DesignationStatus.RENEWAL_PENDING, one.status());
        DesignationSigning.sign(one, Side.INSTITUTION, NEXT, "signer", AT);
        DesignationSigning.sign(one, Side.AGENCY, NEXT, "agent", AT);
        assertEquals(NEXT_END, one.term().boundTo());
    }

    @Test
    void whatASuspendedOneHasAskedForMayBeDeclined() {
        one.suspend(SuspensionGround.BREACH, LocalDate.parse("2026-09-10"), TODAY, "违约", AT);
        follow("2026-09-10");
        assertFalse(one.verbs().contains("decline-renewal"));
        DesignationSigning.requestRenewal(one, TODAY, LocalDate.parse("2026-09-30"), AT);
        DesignationSigning.declineRenewal(one, TODAY, "考核不合格", AT);
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        one.resume(LocalDate.parse("2026-09-20"), VALID, "整改到位", AT);
        follow("2026-09-20");
        assertEquals(DesignationStatus.ACTIVE, one.status());
    }
}
