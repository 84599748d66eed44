package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.refusal.Refused;

/** What a failed evaluation costs, in this application and in the next one (医疗机构医疗保障定点管理暂行办法 art. 9). */
class DesignationFailureTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static Evaluation recorded(int round, boolean passed) {
        Evaluation.Result result =
                new Evaluation.Result(passed, null, DAY, "信息系统不达标", EvaluationConduct.UNRECORDED, List.of(), List.of());
        return Evaluation.recorded(round, result, AT);
    }

    private static Evaluation.Result result(boolean passed) {
        return new Evaluation.Result(passed, null, DAY, "信息系统不达标", EvaluationConduct.UNRECORDED, List.of(), List.of());
    }

    /** Twelve months of the bar: who has waited so long has waited for more than a failure costs. */
    @ParameterizedTest
    @CsvSource({
        "1,false,2027-03-01,true",
        "1,false,2027-03-02,false",
        "1,true,2026-03-02,false",
        "2,false,2026-03-02,false"
    })
    void theFailureOfAFirstRoundStandsUntilTheTimeOfTheBarIsOver(
            int round, boolean passed, LocalDate today, boolean stands) {
        assertEquals(
                stands ? Optional.of(DAY) : Optional.empty(),
                recorded(round, passed).failureStanding(today, 12));
    }

    @Test
    void anApplicationAfterAFailureHasTheSecondRoundAloneAndBars() {
        Designation one = Designation.submitted(
                new Designation.Subject(DesignationTest.INSTITUTION, null, "460106"),
                DesignationTest.DECLARED,
                DAY.minusMonths(3),
                DAY,
                AT);
        one.accept(DAY, AT);
        one.beginEvaluation(DAY, AT);
        assertEquals(2, one.application().round());
        one.recordEvaluation(result(false), "evaluator", DAY.plusYears(1), AT);
        assertEquals(DesignationStatus.BARRED, one.status());
        assertEquals(DAY.plusYears(1), one.application().barredUntil());
        one.correct(DesignationStatus.EVALUATING, "评分录入有误", AT);
        assertNull(one.application().barredUntil());
        refused(one, DesignationStatus.RECTIFYING);
        one.correct(DesignationStatus.ACCEPTED, "误启动评估", AT);
        one.beginEvaluation(DAY, AT);
        assertEquals(2, one.application().round(), "the failure before it is still recorded");
    }

    @Test
    void aResultThatWasAMistakeStandsAgainstNobody() {
        Designation one = DesignationTest.in(DesignationStatus.EVALUATED_FAIL);
        one.correct(DesignationStatus.EVALUATING, "评分录入有误", AT);
        assertFalse(one.evaluations().get(0).stands());
        one.correct(DesignationStatus.ACCEPTED, "误启动评估", AT);
        one.beginEvaluation(DAY, AT);
        assertEquals(1, one.application().round());
    }

    @Test
    void aSecondRoundThatWasBegunByMistakeGoesBackToTheRectification() {
        Designation one = DesignationTest.in(DesignationStatus.RECTIFYING);
        one.reEvaluate(DAY.plusMonths(3), 3, AT);
        refused(one, DesignationStatus.ACCEPTED);
        one.correct(DesignationStatus.RECTIFYING, "误操作", AT);
        Refused early = assertThrows(Refused.class, () -> one.reEvaluate(DAY.plusMonths(2), 3, AT));
        assertEquals(DesignationRefusal.REEVALUATION_EARLY, early.refusal());
        one.reEvaluate(DAY.plusMonths(3), 3, AT);
        assertEquals(2, one.application().round());
    }

    private static void refused(Designation one, DesignationStatus to) {
        Refused refused = assertThrows(Refused.class, () -> one.correct(to, "误操作", AT));
        assertEquals(DesignationRefusal.NOT_CORRECTABLE, refused.refusal());
    }

    @Test
    void aNoticeOfWhatIsMissingThatWasAMistakeIsNotTheOne() {
        Designation one = DesignationTest.in(DesignationStatus.SUPPLEMENT_REQUIRED);
        one.correct(DesignationStatus.SUBMITTED, "通知有误", AT);
        assertNull(one.application().supplementMissing());
        one.requireSupplement("另一份", DAY, DAY, AT);
        assertEquals("另一份", one.application().supplementMissing());
    }

    @Test
    void whatOneSideSignedGoesWithTheNegotiationThatWasPutBack() {
        Designation one = DesignationTest.in(DesignationStatus.NEGOTIATING);
        DesignationAgreement mistyped = DesignationAgreement.over("1", DAY, DAY.plusMonths(1));
        DesignationSigning.sign(one, DesignationAgreement.Side.INSTITUTION, mistyped, "signer", AT);
        one.correct(DesignationStatus.PUBLICISED, "期限录入有误", AT);
        assertNull(one.agreement());
        one.correct(DesignationStatus.EVALUATED_PASS, "公示有误", AT);
        assertNull(one.application().publicisedUntil());
        assertTrue(one.evaluations().get(0).stands());
    }
}
