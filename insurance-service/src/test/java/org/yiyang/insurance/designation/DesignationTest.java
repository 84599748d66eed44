package org.yiyang.insurance.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yiyang.insurance.designation.DesignationSigning.declineRenewal;
import static org.yiyang.insurance.designation.DesignationSigning.requestRenewal;
import static org.yiyang.insurance.designation.DesignationSigning.sign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.insurance.copies.Licence;
import org.yiyang.insurance.designation.DesignationAgreement.Side;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class DesignationTest {
    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final UUID INSTITUTION = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    static final DesignationApplication.Declared DECLARED = new DesignationApplication.Declared(
            new ApplicantFacts(1, true, false, true), Set.of(ApplicationMaterial.values()));
    private static final Licence VALID =
            new Licence(new Days(List.of(new Days.Span(LocalDate.parse("2019-01-01"), null))), null);
    private static final DesignationAgreement TERMS =
            DesignationAgreement.over("1", LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"));

    private static final Designation.Subject SUBJECT = new Designation.Subject(INSTITUTION, null, "460106");

    private static Designation submitted() {
        return Designation.submitted(SUBJECT, DECLARED, null, TODAY, AT);
    }

    private static Designation takenOver() {
        return Designation.takenOver(SUBJECT, "H46010600001", TERMS, new Takeover("1", "存量登记", "agent", AT));
    }

    private static Evaluation.Result result(boolean passed) {
        return new Evaluation.Result(
                passed, null, TODAY, passed ? null : "信息系统不达标", EvaluationConduct.UNRECORDED, team(), List.of());
    }

    private static List<TeamMember> team() {
        return List.of(
                new TeamMember("1", Profession.INSURANCE, null),
                new TeamMember("2", Profession.MEDICINE, null),
                new TeamMember("3", Profession.FINANCE, null),
                new TeamMember("4", Profession.INFORMATION, null),
                new TeamMember("5", Profession.MEDICINE, null));
    }

    /** Every verb with which a person moves it, called in a way that would succeed where it is allowed. */
    private static final Map<String, Consumer<Designation>> VERBS = Map.ofEntries(
            Map.entry("require-supplement", one -> one.requireSupplement("材料", TODAY, TODAY, AT)),
            Map.entry("supplement", one -> one.supplement(DECLARED, AT)),
            Map.entry("accept", one -> one.accept(TODAY, AT)),
            Map.entry("refuse", one -> one.refuse(RefusalGround.OTHER, null, "其他", AT)),
            Map.entry("begin-evaluation", one -> one.beginEvaluation(TODAY, AT)),
            Map.entry("record-evaluation", one -> one.recordEvaluation(result(true), "evaluator", TODAY, AT)),
            Map.entry("rectify", one -> one.rectify(AT)),
            Map.entry("re-evaluate", one -> one.reEvaluate(TODAY.plusMonths(3), 3, AT)),
            Map.entry("publicise", one -> one.publicise(TODAY.minusDays(1), AT)),
            Map.entry("negotiate", one -> one.negotiate(TODAY, AT)),
            Map.entry("sign", one -> sign(one, Side.INSTITUTION, terms(one), "signer", AT)),
            Map.entry("activate", one -> one.activate("H46010600001", TODAY, VALID, AT)),
            Map.entry("withdraw", one -> one.withdraw("withdraw", "另行申请", AT)),
            Map.entry("request-renewal", one -> requestRenewal(one, TODAY, TODAY, AT)),
            Map.entry("decline-renewal", one -> declineRenewal(one, TODAY, "考核不合格", AT)),
            Map.entry("suspend", one -> one.suspend(SuspensionGround.BREACH, TODAY, TODAY, "违约", AT)),
            Map.entry("request-resumption", one -> Resumption.ask(one, TODAY, AT)),
            Map.entry("resume", one -> one.resume(TODAY, VALID, "整改到位", AT)),
            Map.entry(
                    "terminate",
                    one -> one.terminate(
                            new DesignationEnding(TerminationGround.BY_AGREEMENT, TODAY, "1"), null, "约定", AT)),
            Map.entry(
                    "report-change",
                    one -> one.reportChange(new ReportedChange(ChangeKind.NAME, TODAY, TODAY, "1", false), AT)));

    private static DesignationAgreement terms(Designation one) {
        return one.status() == DesignationStatus.RENEWAL_PENDING ? RunningTerm.NEXT : TERMS;
    }

    static Designation in(DesignationStatus status) {
        return switch (status) {
            case SUBMITTED -> submitted();
            case SUPPLEMENT_REQUIRED -> after(in(DesignationStatus.SUBMITTED), "require-supplement");
            case ACCEPTED -> after(in(DesignationStatus.SUBMITTED), "accept");
            case REFUSED -> after(in(DesignationStatus.SUBMITTED), "refuse");
            case EVALUATING -> after(in(DesignationStatus.ACCEPTED), "begin-evaluation");
            case EVALUATED_PASS -> after(in(DesignationStatus.EVALUATING), "record-evaluation");
            case EVALUATED_FAIL -> failed(in(DesignationStatus.EVALUATING));
            case RECTIFYING -> after(in(DesignationStatus.EVALUATED_FAIL), "rectify");
            case BARRED -> failed(after(in(DesignationStatus.RECTIFYING), "re-evaluate"));
            case PUBLICISED -> after(in(DesignationStatus.EVALUATED_PASS), "publicise");
            case NEGOTIATING -> after(in(DesignationStatus.PUBLICISED), "negotiate");
            case SIGNED ->
                moved(after(in(DesignationStatus.NEGOTIATING), "sign"), d -> sign(d, Side.AGENCY, TERMS, "agent", AT));
            case ACTIVE -> followed(after(in(DesignationStatus.SIGNED), "activate"), TODAY);
            case RENEWAL_PENDING -> after(in(DesignationStatus.ACTIVE), "request-renewal");
            case WITHDRAWN -> after(in(DesignationStatus.ACCEPTED), "withdraw");
            case SUSPENDED -> followed(after(in(DesignationStatus.ACTIVE), "suspend"), TODAY);
            case TERMINATED -> followed(after(in(DesignationStatus.ACTIVE), "terminate"), TODAY);
            case EXPIRED -> followed(in(DesignationStatus.ACTIVE), LocalDate.parse("2027-01-01"));
            case DISCONTINUED -> moved(in(DesignationStatus.NEGOTIATING), one -> one.discontinue(AT));
        };
    }

    private static Designation after(Designation one, String verb) {
        return moved(one, VERBS.get(verb));
    }

    private static Designation moved(Designation one, Consumer<Designation> move) {
        move.accept(one);
        return one;
    }

    private static Designation failed(Designation one) {
        return moved(one, it -> it.recordEvaluation(result(false), "evaluator", TODAY.plusYears(1), AT));
    }

    private static Designation followed(Designation one, LocalDate day) {
        return moved(one, it -> follow(it, VALID, day, false));
    }

    private static List<DesignationEvent> follow(Designation one, Licence licence, LocalDate day, boolean atOnce) {
        return new DesignationTurn(
                        one, licence, new DesignationTurn.Today(day, 180, new RenewalTimes(3, 30), atOnce, true, AT))
                .take();
    }

    @TestFactory
    Stream<DynamicTest> everyStateAllowsItsVerbsAndNoOther() {
        return Arrays.stream(DesignationStatus.values())
                .flatMap(status -> VERBS.keySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(status + " " + verb, () -> {
                            Designation one = in(status);
                            assertEquals(status, one.status());
                            one.drainMoves();
                            if (one.verbs().contains(verb)) {
                                VERBS.get(verb).accept(one);
                                assertEquals(verb, one.drainMoves().get(0).verb());
                            } else {
                                Refused refused = assertThrows(
                                        Refused.class, () -> VERBS.get(verb).accept(one));
                                assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
                                assertTrue(refused.allowedActions().containsAll(one.verbs()));
                            }
                        })));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01,false", "2026-06-02,true", "2026-06-03,true"})
    void theSecondEvaluationComesAfterThreeMonthsOfRectification(LocalDate day, boolean allowed) {
        Designation one = in(DesignationStatus.RECTIFYING);
        if (allowed) {
            one.reEvaluate(day, 3, AT);
            assertEquals(2, one.application().round());
        } else {
            refusal(DesignationRefusal.REEVALUATION_EARLY, () -> one.reEvaluate(day, 3, AT));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08,false", "2026-03-09,false", "2026-03-10,true"})
    void thePublicityRunsToTheEndOfItsLastDay(LocalDate day, boolean over) {
        Designation one = in(DesignationStatus.EVALUATED_PASS);
        one.publicise(TODAY.plusDays(7), AT);
        if (over) {
            one.negotiate(day, AT);
            assertEquals(DesignationStatus.NEGOTIATING, one.status());
        } else {
            refusal(DesignationRefusal.PUBLICITY_RUNNING, () -> one.negotiate(day, AT));
        }
    }

    @Test
    void whatIsMissingIsNamedOnceAndInTime() {
        Designation late = submitted();
        refusal(
                DesignationRefusal.SUPPLEMENT_NOTICE_LATE,
                () -> late.requireSupplement("材料", TODAY, TODAY.minusDays(1), AT));
        Designation twice = after(in(DesignationStatus.SUPPLEMENT_REQUIRED), "supplement");
        refusal(DesignationRefusal.SUPPLEMENT_ONCE, () -> twice.requireSupplement("材料", TODAY, TODAY, AT));
    }

    @Test
    void bothSidesSignTheSameTermAndWhoEvaluatedDoesNot() {
        Designation one = in(DesignationStatus.NEGOTIATING);
        refusal(DesignationRefusal.EVALUATOR_MAY_NOT_SIGN, () -> sign(one, Side.AGENCY, TERMS, "evaluator", AT));
        sign(one, Side.AGENCY, TERMS, "agent", AT);
        refusal(DesignationRefusal.SIGNED_ALREADY, () -> sign(one, Side.AGENCY, TERMS, "agent", AT));
        DesignationAgreement other =
                DesignationAgreement.over("1", TERMS.termFrom(), TERMS.termTo().minusDays(1));
        refusal(DesignationRefusal.TERM_DIFFERS, () -> sign(one, Side.INSTITUTION, other, "signer", AT));
        sign(one, Side.INSTITUTION, TERMS, "signer", AT);
        assertEquals(DesignationStatus.SIGNED, one.status());
    }

    @Test
    void theSecondSuspensionInTheTermRaisesAGroundOnly() {
        Designation one = followed(after(in(DesignationStatus.SUSPENDED), "resume"), TODAY);
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertTrue(one.flags().isEmpty());
        followed(after(one, "suspend"), TODAY);
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertEquals(List.of(Flag.SECOND_SUSPENSION), List.copyOf(one.flags()));
    }

    @Test
    void aSuspensionFromALaterDayTurnsTheStatusOnThatDay() {
        Designation one = followed(takenOver(), TODAY);
        one.suspend(SuspensionGround.BREACH, TODAY.plusDays(3), TODAY, "违约", AT);
        followed(one, TODAY);
        assertEquals(DesignationStatus.ACTIVE, one.status());
        followed(one, TODAY.plusDays(3));
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertEquals(TODAY.plusDays(3), one.inForce().get(0).validTo());
    }

    @Test
    void aLostLicenceSuspendsAndOneThatReturnsLeavesTheDecidedSuspension() {
        Licence lost = new Licence(new Days(List.of(new Days.Span(LocalDate.parse("2019-01-01"), TODAY))), TODAY);
        Designation one = followed(takenOver(), TODAY);
        follow(one, lost, TODAY, false);
        assertEquals(DesignationStatus.SUSPENDED, one.status());
        assertEquals(List.of(Flag.LICENCE_LOST), List.copyOf(one.flags()));
        refusal(DesignationRefusal.LICENCE_NOT_VALID, () -> one.resume(TODAY, lost, "恢复", AT));
        followed(one, TODAY);
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertTrue(one.flags().isEmpty());
        assertEquals(List.of(), follow(one, VALID, TODAY, false));
    }

    @Test
    void aRegionThatEndsItAtOnceEndsItOnTheDayOfTheLoss() {
        LocalDate loss = TODAY.minusDays(10);
        Licence lost = new Licence(new Days(List.of(new Days.Span(LocalDate.parse("2019-01-01"), loss))), loss);
        Designation one = followed(takenOver(), TODAY);
        follow(one, lost, TODAY, true);
        assertEquals(DesignationStatus.TERMINATED, one.status());
        assertEquals(
                new DesignationEnding(TerminationGround.LICENCE_LOST, loss, null),
                one.term().ending());
        assertEquals(1, one.inForce().size());
        assertEquals(loss, one.inForce().get(0).validTo());
        follow(one, VALID, TODAY, true);
        assertEquals(DesignationStatus.ACTIVE, one.status());
        assertEquals(TERMS.termTo(), one.inForce().get(0).validTo());
    }

    @Test
    void aMistakenTerminationIsCorrectedAndTheDaysAreAsBefore() {
        Designation one = followed(takenOver(), TODAY);
        after(one, "terminate");
        followed(one, TODAY);
        assertEquals(TODAY, one.inForce().get(0).validTo());
        one.correct(DesignationStatus.ACTIVE, "文书送错机构", AT);
        followed(one, TODAY);
        assertEquals(DesignationStatus.ACTIVE, one.status());
        InForceDays days = InForceDays.stored(one.inForce());
        assertEquals(
                List.of(new Days.Span(TERMS.termFrom(), TERMS.termTo())),
                days.active().spans());
        refusal(DesignationRefusal.NOT_CORRECTABLE, () -> one.correct(DesignationStatus.SIGNED, "错", AT));
    }

    @Test
    void correctedDaysLeaveWhatFollowsThem() {
        Designation one = followed(takenOver(), TODAY);
        LocalDate from = LocalDate.parse("2026-02-01");
        one.correctPeriod(DesignationInForceState.SUSPENDED, new Days.Span(from, from.plusDays(5)), "漏记中止", AT);
        followed(one, TODAY);
        InForceDays days = InForceDays.stored(one.inForce());
        assertEquals(
                List.of(new Days.Span(from, from.plusDays(5))), days.suspended().spans());
        assertTrue(days.active().holds(from.minusDays(1)));
        assertTrue(days.active().holds(from.plusDays(5)));
        assertEquals(DesignationStatus.ACTIVE, one.status());
    }

    private static void refusal(DesignationRefusal expected, org.junit.jupiter.api.function.Executable verb) {
        assertEquals(expected, assertThrows(Refused.class, verb).refusal());
    }
}
