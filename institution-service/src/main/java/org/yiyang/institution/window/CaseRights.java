package org.yiyang.institution.window;

import java.util.Objects;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.refusal.Refused;

/** Whose move it is: the applicant's, the window's or one department's of the case's own level, or a supervisor's. */
final class CaseRights {
    private CaseRights() {}

    static void mustBeApplicant(Call call, OneWindowCase one) {
        if (!call.scope().isInstitution(one.application().applicantId())) {
            throw new Refused(WindowRefusal.NOT_THE_APPLICANT);
        }
    }

    /** 同层级: an official of another level sees the case and does not act; nor does one of the institution itself. */
    static void mustBeOfLevel(Caller caller, OneWindowCase one) {
        if (!ofLevel(caller, one)) {
            throw new Refused(WindowRefusal.OTHER_LEVEL, one.region());
        }
        if (isOwn(caller, one)) {
            throw new Refused(WindowRefusal.OWN_INSTITUTION);
        }
    }

    static boolean ofLevel(Caller caller, OneWindowCase one) {
        return one.region().equals(caller.region());
    }

    static boolean isOwn(Caller caller, OneWindowCase one) {
        CaseApplication application = one.application();
        return caller.institution() != null
                && (caller.institution().equals(application.applicantId())
                        || caller.institution().equals(application.subjectId()));
    }

    /** The clerk who accepted does not decide. */
    static void mustDecide(Caller caller, OneWindowCase one, ReviewingDepartment department) {
        mustBeOfLevel(caller, one);
        if (!caller.is(department.role())) {
            throw new Refused(WindowRefusal.OTHER_DEPARTMENT, department);
        }
        Acceptance acceptance = one.acceptance();
        if (acceptance != null && Objects.equals(caller.subject(), acceptance.by())) {
            throw new Refused(WindowRefusal.SAME_PERSON);
        }
    }

    /** Who decided does not issue. */
    static void mustNotHaveDecided(Caller caller, OneWindowCase one) {
        if (decided(caller, one)) {
            throw new Refused(WindowRefusal.SAME_PERSON);
        }
    }

    private static boolean decided(Caller caller, OneWindowCase one) {
        return one.tasks().stream().anyMatch(task -> Objects.equals(caller.subject(), task.decidedBy()));
    }

    /** A supervisor corrects within the own region; an institution's own only what the institution itself did. */
    static void mustSupervise(Call call, OneWindowCase one, String verb) {
        if (supervises(call.caller(), one, verb)) {
            return;
        }
        throw isOwn(call.caller(), one)
                ? new Refused(WindowRefusal.OWN_INSTITUTION)
                : new Refused(WindowRefusal.OTHER_LEVEL, one.region());
    }

    private static boolean supervises(Caller caller, OneWindowCase one, String verb) {
        boolean applicantsOwn = verb.equals("correct") && one.status().applicantsMove() && applies(caller, one);
        return applicantsOwn || (caller.scope().coversRegion(one.region()) && !isOwn(caller, one));
    }

    /** Whether a verb that state and role allow is this caller's by relation, too. */
    static boolean offers(Caller caller, OneWindowCase one, String verb) {
        return switch (verb) {
            case "revise", "submit", "resubmit", "withdraw" -> applies(caller, one);
            case "attach" ->
                applies(caller, one) && (one.status() != CaseStatus.IN_REVIEW || stands(one, PauseGround.CORRECTION));
            case "accept", "not-accept", "close" -> acts(caller, one);
            case "require-correction" -> acts(caller, one) && !one.corrected();
            case "issue" -> acts(caller, one) && !decided(caller, one);
            case "agree", "disagree" -> waits(caller, one, TaskNature.LICENSING);
            case "file", "return" -> waits(caller, one, TaskNature.FILING);
            case "pause" -> hasPart(caller, one) && one.standing().isEmpty();
            case "resume" -> hasPart(caller, one) && one.standing().isPresent();
            case "extend" -> hasPart(caller, one) && one.extensionWorkdays() == 0 && !one.filing();
            default -> one.mendable(verb) && supervises(caller, one, verb);
        };
    }

    private static boolean applies(Caller caller, OneWindowCase one) {
        return caller.scope().isInstitution(one.application().applicantId());
    }

    private static boolean acts(Caller caller, OneWindowCase one) {
        return ofLevel(caller, one) && !isOwn(caller, one);
    }

    private static boolean stands(OneWindowCase one, PauseGround ground) {
        return one.standing().filter(pause -> pause.ground() == ground).isPresent();
    }

    private static boolean hasPart(Caller caller, OneWindowCase one) {
        return acts(caller, one)
                && !Objects.equals(caller.subject(), one.acceptance().by())
                && one.tasks().stream()
                        .anyMatch(task -> caller.is(task.department().role()));
    }

    private static boolean waits(Caller caller, OneWindowCase one, TaskNature nature) {
        return hasPart(caller, one)
                && one.tasks().stream()
                        .filter(task -> task.nature() == nature && task.state() == TaskState.PENDING)
                        .anyMatch(task -> caller.is(task.department().role()));
    }
}
