package org.yiyang.institution.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.http.Language;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.window.matter.AttachedMaterial;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.DepartmentTask;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.kit.lifecycle.Transition;
import org.yiyang.kit.refusal.Refused;

/** The states of a case: every state under every verb, and what each verb leaves behind. */
class CaseStateTest {
    private static final Map<String, Consumer<OneWindowCase>> VERBS = verbs();

    private static Map<String, Consumer<OneWindowCase>> verbs() {
        Map<String, Consumer<OneWindowCase>> verbs = new LinkedHashMap<>();
        verbs.put(
                "revise",
                one -> one.revise(
                        Cases.application(CaseMatter.MEDICAL_LICENSING),
                        InstitutionCategory.NURSING_HOSPITAL,
                        Cases.AT));
        verbs.put(
                "attach",
                one -> one.attach(new AttachedMaterial(UUID.randomUUID(), MaterialKind.SITE_REPORT), Cases.AT));
        verbs.put("submit", one -> one.submit(Cases.DAY, Cases.AT));
        verbs.put("resubmit", one -> one.resubmit(Cases.DAY, Cases.AT));
        verbs.put("withdraw", one -> one.withdraw("另行安排", Cases.AT));
        verbs.put(
                "accept",
                one -> one.accept(
                        new Acceptance(Cases.DAY, "clerk", false, ClockKind.SINGLE, 20),
                        List.of(new DepartmentTask.Plan(ReviewingDepartment.HEALTH, TaskNature.LICENSING)),
                        Cases.AT));
        verbs.put("require-correction", one -> one.requireCorrection(Cases.ITEMS, Cases.DAY, Cases.AT));
        verbs.put("not-accept", one -> one.notAccept(NonAcceptance.NOT_REQUIRED, "无须办理", Cases.AT));
        verbs.put("agree", one -> Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.AGREED));
        verbs.put("disagree", one -> Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.DISAGREED));
        verbs.put("pause", one -> one.pause(PauseGround.PUBLICITY, "公示", Cases.DAY, Cases.AT));
        verbs.put("extend", one -> one.extend(new Extension(15, "情况复杂", "政批1号"), Cases.WEEKENDS, Cases.DAY, Cases.AT));
        verbs.put("issue", one -> one.issue(new Issued(Cases.DAY, "clerk", UUID.randomUUID(), null, null), Cases.AT));
        verbs.put("close", one -> one.close("已送达", Cases.AT));
        verbs.put("file", one -> Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.FILED));
        verbs.put("return", one -> Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.RETURNED));
        verbs.put("resume", one -> one.resume("继续", Cases.DAY, Cases.AT));
        verbs.put("correct", one -> one.correct(cameFrom(one.status()), "误操作", Cases.DAY, Cases.AT));
        verbs.put("correct-task", one -> one.correctTask(ReviewingDepartment.HEALTH, "误选", Cases.AT));
        verbs.put("correct-clock", one -> one.correctClock(ClockMistake.PAUSE, "误停", Cases.AT));
        return verbs;
    }

    @TestFactory
    Stream<DynamicTest> aVerbIsDoneWhereTheStateAllowsItAndRefusedWithWhatIsAllowedElsewhere() {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status != CaseStatus.ACCEPTED)
                .flatMap(status -> VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(
                                status + " " + verb.getKey(), () -> check(status, verb.getKey(), verb.getValue()))));
    }

    private static void check(CaseStatus status, String name, Consumer<OneWindowCase> verb) {
        OneWindowCase one = status == CaseStatus.IN_REVIEW ? Cases.readyFor(name) : Cases.in(status);
        if (CaseStatus.table().verbs(status).contains(name)) {
            verb.accept(one);
            assertTrue(
                    leadsTo(status, name).contains(one.status()), one.status().name());
        } else {
            Refused refused = assertThrows(Refused.class, () -> verb.accept(one));
            assertEquals("MOVE_NOT_ALLOWED", refused.refusal().code());
            assertEquals(CaseStatus.table().verbs(status), refused.allowedActions());
            assertEquals(status, one.status());
        }
    }

    /** Where a verb may lead; those that only correct lead back. */
    private static List<CaseStatus> leadsTo(CaseStatus status, String verb) {
        return switch (verb) {
            case "accept" -> List.of(CaseStatus.IN_REVIEW);
            case "correct" -> List.copyOf(status.machine().targets("correct", status, null));
            case "correct-task" -> List.of(CaseStatus.IN_REVIEW);
            case "revise", "attach", "pause", "resume", "extend", "correct-clock" -> List.of(status);
            case "agree", "file" -> List.of(status, CaseStatus.APPROVED);
            default ->
                CaseStatus.table().transitions().stream()
                        .filter(step -> step.by() != Transition.By.SUPERVISOR
                                && step.from().contains(status))
                        .flatMap(step -> step.to().stream())
                        .toList();
        };
    }

    @Test
    void theTableHasEveryVerbOfEveryState() {
        Set<String> named = new TreeSet<>();
        for (CaseStatus status : CaseStatus.values()) {
            named.addAll(CaseStatus.table().verbs(status));
        }
        assertEquals(named, new TreeSet<>(VERBS.keySet()));
    }

    @Test
    void whatWasIssuedByMistakeIsIssuedAgainAboutTheUnitThatWasEntered() {
        OneWindowCase one =
                Cases.draft(Cases.application(CaseMatter.MEDICAL_LICENSING).about(null));
        one.submit(Cases.DAY, Cases.AT);
        VERBS.get("accept").accept(one);
        Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.AGREED);
        UUID entered = UUID.randomUUID();
        one.issue(new Issued(Cases.DAY, "clerk", entered, null, null), Cases.AT);
        one.correct(CaseStatus.APPROVED, "证号印错", Cases.DAY, Cases.AT);
        assertEquals(entered, one.application().subjectId());
        assertEquals(null, one.issued());
    }

    @TestFactory
    Stream<DynamicTest> aSupervisorPutsACaseBackOnlyBeforeTheMoveThatWasAMistake() {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> CaseStatus.table().verbs(status).contains("correct"))
                .flatMap(status -> Arrays.stream(CaseStatus.values())
                        .map(to -> DynamicTest.dynamicTest(status + " to " + to, () -> checkCorrection(status, to))));
    }

    private static void checkCorrection(CaseStatus status, CaseStatus to) {
        OneWindowCase one = Cases.in(status);
        one.drainMoves();
        boolean came = cameFrom(status) == to;
        if (!came) {
            Refused refused = assertThrows(Refused.class, () -> one.correct(to, "误操作", Cases.DAY, Cases.AT));
            assertEquals("WINDOW_NOT_CORRECTABLE", refused.refusal().code());
            return;
        }
        one.correct(to, "误操作", Cases.DAY, Cases.AT);
        assertEquals(to, one.status());
        var move = one.drainMoves().get(0);
        assertTrue(move.correction());
        assertEquals(status.name() + ">" + to.name(), move.from() + ">" + move.to());
    }

    /** Where the cases of these tests came from. */
    private static CaseStatus cameFrom(CaseStatus status) {
        return switch (status) {
            case SUBMITTED -> CaseStatus.DRAFT;
            case CORRECTION_REQUIRED, NOT_ACCEPTED, IN_REVIEW, WITHDRAWN -> CaseStatus.SUBMITTED;
            case ISSUED -> CaseStatus.APPROVED;
            case CLOSED -> CaseStatus.ISSUED;
            case DRAFT, ACCEPTED, APPROVED, REJECTED -> null;
        };
    }

    @Test
    void whatIsMissingIsNamedOnceOnly() {
        OneWindowCase one = Cases.in(CaseStatus.CORRECTION_REQUIRED);
        one.resubmit(Cases.DAY.plusDays(3), Cases.AT);
        assertEquals(Cases.DAY.plusDays(3), one.receivedOn());
        Refused refused = assertThrows(Refused.class, () -> one.requireCorrection(Cases.ITEMS, Cases.DAY, Cases.AT));
        assertEquals("WINDOW_CORRECTED_ONCE", refused.refusal().code());
    }

    @Test
    void aFilingIsNeverRefused() {
        OneWindowCase filing = Cases.inReview(TaskNature.FILING);
        for (TaskState state : List.of(TaskState.DISAGREED, TaskState.AGREED)) {
            Refused refused =
                    assertThrows(Refused.class, () -> Cases.decide(filing, ReviewingDepartment.HEALTH, state));
            assertEquals("WINDOW_FILING_NOT_REFUSED", refused.refusal().code());
        }
        OneWindowCase received = Cases.submitted(CaseMatter.CARE_FILING);
        Refused refused =
                assertThrows(Refused.class, () -> received.notAccept(NonAcceptance.NOT_CORRECTED, "缺材料", Cases.AT));
        assertEquals("WINDOW_FILING_NOT_REFUSED", refused.refusal().code());
    }

    @Test
    void aPermissionIsNotFiled() {
        OneWindowCase one = Cases.inReview(TaskNature.LICENSING);
        for (TaskState state : List.of(TaskState.FILED, TaskState.RETURNED)) {
            Refused refused = assertThrows(Refused.class, () -> Cases.decide(one, ReviewingDepartment.HEALTH, state));
            assertEquals("WINDOW_LICENSING_NOT_FILED", refused.refusal().code());
        }
    }

    @Test
    void aReturnedFilingComesBackToTheDepartmentThatReturnedIt() {
        OneWindowCase one = Cases.inReview(TaskNature.FILING);
        Cases.decide(one, ReviewingDepartment.CIVIL_AFFAIRS, TaskState.FILED);
        Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.RETURNED);
        assertEquals(CaseStatus.CORRECTION_REQUIRED, one.status());
        assertTrue(one.standing().isPresent());
        one.resubmit(Cases.DAY.plusDays(2), Cases.AT);
        assertEquals(CaseStatus.IN_REVIEW, one.status());
        assertTrue(one.standing().isEmpty());
        Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.FILED, Cases.DAY.plusDays(2));
        assertEquals(CaseStatus.APPROVED, one.status());
        assertEquals(new Conclusion(Cases.DAY.plusDays(2), 0, true), one.conclusion());
    }

    @Test
    void theLastYesApprovesAndTheFirstNoRejects() {
        OneWindowCase one = Cases.inReview(TaskNature.LICENSING);
        Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.AGREED);
        assertEquals(CaseStatus.IN_REVIEW, one.status());
        Refused again =
                assertThrows(Refused.class, () -> Cases.decide(one, ReviewingDepartment.HEALTH, TaskState.AGREED));
        assertEquals("WINDOW_DECIDED_ALREADY", again.refusal().code());
        Refused market = assertThrows(
                Refused.class, () -> Cases.decide(one, ReviewingDepartment.MARKET_REGULATION, TaskState.AGREED));
        assertEquals("WINDOW_NO_TASK", market.refusal().code());
        Cases.decide(one, ReviewingDepartment.CIVIL_AFFAIRS, TaskState.AGREED);
        assertEquals(CaseStatus.APPROVED, one.status());
        assertEquals(CaseStatus.REJECTED, Cases.in(CaseStatus.REJECTED).status());
    }

    @Test
    void aDecisionMadeByMistakeIsOpenedAgain() {
        for (CaseStatus status : List.of(CaseStatus.APPROVED, CaseStatus.REJECTED)) {
            OneWindowCase one = Cases.in(status);
            one.correctTask(ReviewingDepartment.HEALTH, "误选", Cases.AT);
            assertEquals(CaseStatus.IN_REVIEW, one.status());
            assertEquals(
                    TaskState.PENDING,
                    one.review()
                            .taskOf(ReviewingDepartment.HEALTH)
                            .orElseThrow()
                            .state());
            assertEquals(null, one.conclusion());
        }
    }

    @Test
    void duringTheReviewPapersAreTakenOnlyWhileTheClockStandsForThem() {
        AttachedMaterial paper = new AttachedMaterial(UUID.randomUUID(), MaterialKind.SITE_REPORT);
        OneWindowCase one = Cases.inReview(TaskNature.LICENSING);
        assertEquals("MOVE_NOT_ALLOWED", codeOf(() -> one.attach(paper, Cases.AT)));
        one.pause(PauseGround.CORRECTION, "补正", Cases.DAY, Cases.AT);
        one.attach(paper, Cases.AT);
        assertEquals(List.of(paper), one.materials());
    }

    @Test
    void everyVerbOfAStateIsAnOperationWithRoles() {
        List<String> operations = new ArrayList<>();
        for (Class<?> resource : List.of(CaseResource.class, CaseReviewResource.class)) {
            for (var method : resource.getDeclaredMethods()) {
                var path = method.getAnnotation(jakarta.ws.rs.Path.class);
                if (path != null && path.value().startsWith("{id}/")) {
                    operations.add(path.value().substring("{id}/".length()));
                }
            }
        }
        for (CaseStatus status : CaseStatus.values()) {
            assertTrue(operations.containsAll(CaseStatus.table().verbs(status)), status.name());
        }
    }

    private static String codeOf(org.junit.jupiter.api.function.Executable verb) {
        return assertThrows(Refused.class, verb).refusal().code();
    }

    /** 行政许可法 art. 42: by the head of the department, of several departments by the head of the government. */
    @Test
    void moreTimeIsGivenByThePaperThatApprovesIt() {
        OneWindowCase one = Cases.inReview(TaskNature.LICENSING);
        Refused refused = assertThrows(
                Refused.class, () -> one.extend(new Extension(15, "情况复杂", null), Cases.WEEKENDS, Cases.DAY, Cases.AT));
        assertEquals("WINDOW_EXTENSION_UNAPPROVED", refused.refusal().code());
        assertEquals("行政许可法 art. 42", refused.refusal().says().rule());
        assertEquals("/approvalDocument", refused.problems().get(0).pointer());
        assertEquals("延长办理期限须经本级人民政府负责人批准，请填写批准文件的文号或名称", refused.detail(Language.ZH));
        one.extend(new Extension(15, "情况复杂", "政批1号"), Cases.WEEKENDS, Cases.DAY, Cases.AT);
        assertEquals("政批1号", one.review().extension().orElseThrow().approvalDocument());
    }
}
