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
import org.yiyang.insurance.designation.DesignationAgreement.Side;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** Materials, filings and declared costs (医疗机构医疗保障定点管理暂行办法 art. 7, 9, 10). */
class DesignationPerformanceTest extends RunningTerm {
    private static final LocalDate DAY = LocalDate.parse("2026-05-10");
    private static final BigDecimal YUAN = new BigDecimal("1200.50");
    private final DesignationPerformance performance = new DesignationPerformance();

    private static void refusal(Refusal expected, String pointer, Executable call) {
        Refused refused = assertThrows(Refused.class, call);
        assertEquals(expected, refused.refusal());
        assertEquals(pointer, refused.problems().get(0).pointer());
    }

    @Test
    void eachMaterialThatIsMissingHindersTheAcceptanceUntilItIsHandedIn() {
        for (ApplicationMaterial lacking :
                EnumSet.range(ApplicationMaterial.APPLICATION_FORM, ApplicationMaterial.FUND_FORECAST)) {
            Set<ApplicationMaterial> others = EnumSet.complementOf(EnumSet.of(lacking));
            DesignationApplication application = new DesignationApplication();
            application.submit(new DesignationApplication.Declared(null, others), null, DAY);
            Refused refused = assertThrows(Refused.class, () -> application.mustBeComplete(DAY, DAY));
            assertEquals(List.of("require-supplement", "refuse"), refused.allowedActions());
            Refused late = assertThrows(Refused.class, () -> application.mustBeComplete(DAY.plusDays(1), DAY));
            assertEquals(List.of("refuse"), late.allowedActions());
            assertEquals(DesignationRefusal.MATERIALS_MISSING, refused.refusal());
            assertEquals(Set.of(lacking), application.missingMaterials());
            application.supplement(new DesignationApplication.Declared(null, Set.of(lacking)));
            application.mustBeComplete(DAY, DAY);
        }
        DesignationApplication before = new DesignationApplication();
        before.mustBeComplete(DAY, DAY);
    }

    @Test
    void whatWasAskedForOnceIsNotOfferedToBeAskedForAgain() {
        DesignationApplication application = new DesignationApplication();
        application.submit(new DesignationApplication.Declared(null, Set.of()), null, DAY);
        application.requireSupplement("材料", DAY, DAY);
        Refused refused = assertThrows(Refused.class, () -> application.mustBeComplete(DAY, DAY));
        assertEquals(List.of("refuse"), refused.allowedActions());
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
    void whatIsTakenBackIsTheLastAndWhatCameBeforeIsStillFiled() {
        performance.mustFile(DesignationFilingSubject.EVALUATION_RESULT, DAY);
        performance.mustFile(DesignationFilingSubject.EVALUATION_RESULT, DAY.plusMonths(4));
        performance.needNotFile(DesignationFilingSubject.EVALUATION_RESULT, DAY.plusMonths(5));
        assertEquals(DAY, performance.waitingSince(AgencyTask.FILE_WITH_ADMINISTRATION));
        performance.file(DesignationFilingSubject.EVALUATION_RESULT, DAY, "备1");
        assertEquals(Set.of(), performance.counts().waiting());
        performance.needNotFile(DesignationFilingSubject.EVALUATION_RESULT, DAY);
        assertEquals(DAY, performance.filings().get(0).filedOn());
    }

    @Test
    void anAgreementThatNeverCameIntoForceIsNotFiledAndItsResultIs() {
        for (int way = 0; way < 2; way++) {
            Designation signed = DesignationTest.in(DesignationStatus.SIGNED);
            if (way == 0) {
                signed.withdraw("withdraw", "不再申请", AT);
            } else {
                signed.discontinue(AT);
            }
            LocalDate today = LocalDate.parse("2027-01-01");
            signed.performance().file(DesignationFilingSubject.EVALUATION_RESULT, today, "备1");
            assertFalse(signed.performance().counts().allows("record-filing"));
        }
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

    @Test
    void aFilingThatIsTakenBackWaitsAgain() {
        performance.mustFile(DesignationFilingSubject.AGREEMENT, DAY);
        UUID filing = performance.filings().get(0).id();
        refusal(
                DesignationPerformanceRefusal.NOTHING_TO_TAKE_BACK,
                "/recordId",
                () -> PerformanceCorrections.takeBack(performance, PerformanceRecord.FILING, filing));
        performance.file(DesignationFilingSubject.AGREEMENT, DAY, "备1");
        refusal(
                DesignationPerformanceRefusal.NOTHING_TO_TAKE_BACK,
                "/recordId",
                () -> PerformanceCorrections.takeBack(performance, PerformanceRecord.PAYMENT, filing));
        PerformanceCorrections.takeBack(performance, PerformanceRecord.FILING, filing);
        assertNull(performance.filings().get(0).document());
        assertEquals(
                Set.of(AgencyTask.FILE_WITH_ADMINISTRATION),
                performance.counts().waiting());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,false", "2026-10-01,true"})
    void aTalkIsHeldWhileTheAgreementRuns(LocalDate day, boolean over) {
        assertFalse(one.isOver(day));
        one.terminate(
                new DesignationEnding(TerminationGround.OBSTRUCTION, LocalDate.parse("2026-10-01"), "解1"),
                null,
                "违约",
                AT);
        assertEquals(over, one.isOver(day));
    }

    @Test
    void whatIsPaidAndWithheldMakesUpWhatWasDeclared() {
        LocalDate month = LocalDate.parse("2026-04-01");
        performance.declare(month, YUAN.movePointRight(1), DAY.minusDays(3));
        performance.declare(month, YUAN, DAY);
        assertEquals(1, performance.declarations().size());
        assertEquals(Set.of(AgencyTask.PAY_DECLARED_COSTS), performance.counts().waiting());
        assertEquals(DAY, performance.waitingSince(AgencyTask.PAY_DECLARED_COSTS));
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
        assertEquals(Set.of(), performance.counts().waiting());
        assertNull(performance.waitingSince(AgencyTask.PAY_DECLARED_COSTS));
        refusal(DesignationPerformanceRefusal.NOTHING_TO_PAY, "/month", () -> performance.unpaid(month));
        refusal(DesignationPerformanceRefusal.MONTH_PAID, "/month", () -> performance.declare(month, YUAN, DAY));
        PerformanceCorrections.takeBack(performance, PerformanceRecord.PAYMENT, declared.id());
        assertEquals(DAY, performance.waitingSince(AgencyTask.PAY_DECLARED_COSTS));
        assertNull(performance.unpaid(month).payment());
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
