package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.institution.window.matter.WindowRefusal;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Whose move it is: the applicant's, the window's or one department's of the case's own level, or a supervisor's. */
@ApplicationScoped
class CaseRights extends Rights<OneWindowCase> {
    CaseRights(Actions actions) {
        super(actions, CaseResource.class, CaseReviewResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, OneWindowCase one) {
        return forbidden(caller, verb, one).isEmpty();
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, OneWindowCase one) {
        WindowRefusal refusal = forbidden(caller, verb, one).orElseThrow();
        return refusal == WindowRefusal.OTHER_LEVEL ? new Refused(refusal, one.region()) : new Refused(refusal);
    }

    /** Why a verb is not this caller's matter, by 403; empty if it is. */
    private static Optional<WindowRefusal> forbidden(Caller caller, String verb, OneWindowCase one) {
        return switch (verb) {
            case "revise", "attach", "submit", "resubmit", "withdraw" ->
                unless(applies(caller, one), WindowRefusal.NOT_THE_APPLICANT);
            case "accept", "not-accept", "close", "require-correction" -> outsideLevel(caller, one);
            // Who decided does not issue, who accepted does not decide.
            case "issue" ->
                outsideLevel(caller, one).or(() -> unless(!decided(caller, one), WindowRefusal.SAME_PERSON));
            case "agree", "disagree", "file", "return", "pause", "resume", "extend" ->
                outsideLevel(caller, one).or(() -> unless(!accepted(caller, one), WindowRefusal.SAME_PERSON));
            case "correct", "correct-task", "correct-clock" -> notSupervised(caller, verb, one);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static boolean applies(Caller caller, OneWindowCase one) {
        return caller.scope().isInstitution(one.application().applicantId());
    }

    /** 同层级: an official of another level sees the case and does not act; nor does one of the institution itself. */
    private static Optional<WindowRefusal> outsideLevel(Caller caller, OneWindowCase one) {
        return unless(ofLevel(caller, one), WindowRefusal.OTHER_LEVEL)
                .or(() -> unless(!isOwn(caller, one), WindowRefusal.OWN_INSTITUTION));
    }

    static boolean ofLevel(Caller caller, OneWindowCase one) {
        return caller.scope().isRegion(one.region());
    }

    private static boolean isOwn(Caller caller, OneWindowCase one) {
        CaseApplication application = one.application();
        return caller.institution() != null
                && (caller.institution().equals(application.applicantId())
                        || caller.institution().equals(application.subjectId()));
    }

    private static boolean decided(Caller caller, OneWindowCase one) {
        return one.tasks().stream().anyMatch(task -> Objects.equals(caller.subject(), task.decidedBy()));
    }

    private static boolean accepted(Caller caller, OneWindowCase one) {
        return one.acceptance() != null
                && Objects.equals(caller.subject(), one.acceptance().by());
    }

    /** A supervisor corrects within the own region; an institution's own only what the institution itself did. */
    private static Optional<WindowRefusal> notSupervised(Caller caller, String verb, OneWindowCase one) {
        boolean applicantsOwn = verb.equals("correct") && one.status().applicantsMove() && applies(caller, one);
        if (applicantsOwn) {
            return Optional.empty();
        }
        return unless(!isOwn(caller, one), WindowRefusal.OWN_INSTITUTION)
                .or(() -> unless(caller.scope().coversRegion(one.region()), WindowRefusal.OTHER_LEVEL));
    }

    private static Optional<WindowRefusal> unless(boolean fulfilled, WindowRefusal refusal) {
        return fulfilled ? Optional.empty() : Optional.of(refusal);
    }

    /**
     * Refuses a caller who names a department that is not the own one, or that has no part in the case.
     *
     * @throws Refused 403, or 404 without a part
     */
    static void mustActFor(ReviewingDepartment department, Caller caller, OneWindowCase one) {
        if (!caller.is(department.role())) {
            throw new Refused(WindowRefusal.OTHER_DEPARTMENT, department);
        }
        boolean has = one.tasks().isEmpty() || one.review().taskOf(department).isPresent();
        if (!has) {
            throw new Refused(WindowRefusal.NO_TASK).at("/department");
        }
    }

    @Override
    public List<String> allowed(Caller caller, OneWindowCase one, Collection<String> verbs) {
        return super.allowed(caller, one, verbs).stream()
                .filter(verb -> hasPart(caller, verb, one))
                .toList();
    }

    /** Of a department's verb, whether a department for which the caller may act has it to do. */
    private static boolean hasPart(Caller caller, String verb, OneWindowCase one) {
        return switch (verb) {
            case "agree", "disagree" ->
                waiting(one, TaskNature.LICENSING).anyMatch(department -> caller.is(department.role()));
            case "file", "return" ->
                waiting(one, TaskNature.FILING).anyMatch(department -> caller.is(department.role()));
            case "pause", "resume", "extend" ->
                one.tasks().stream()
                        .anyMatch(task -> caller.is(task.department().role()));
            default -> true;
        };
    }

    private static Stream<ReviewingDepartment> waiting(OneWindowCase one, TaskNature nature) {
        return one.tasks().stream()
                .filter(task -> task.nature() == nature && task.state() == TaskState.PENDING)
                .map(task -> task.department());
    }

    /** The officials of the case's own level for whom a verb of the window waits. */
    Addressee[] officials(String verb, OneWindowCase one) {
        return roles(verb).stream()
                .map(role -> Addressee.official(role, one.region()))
                .toArray(Addressee[]::new);
    }

    /** The staff of the applicant for whom a verb waits. */
    Addressee[] applicants(String verb, OneWindowCase one) {
        return roles(verb).stream()
                .map(role -> Addressee.staff(role, one.application().applicantId()))
                .toArray(Addressee[]::new);
    }

    /** The officials of the departments that have not decided. */
    static Set<Addressee> deciding(OneWindowCase one) {
        return Stream.of(TaskNature.values())
                .flatMap(nature -> waiting(one, nature))
                .map(department -> Addressee.official(department.role(), one.region()))
                .collect(Collectors.toSet());
    }

    /** The account that is none of them though it has the role: who accepted a case does not decide it. */
    static String exceptFor(OneWindowCase one) {
        return one.acceptance().by();
    }
}
