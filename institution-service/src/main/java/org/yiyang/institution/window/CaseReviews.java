package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.decision.CaseRegistration;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.DepartmentTask;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.Routing;
import org.yiyang.institution.window.matter.WindowParameter;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;

/** What happens behind the window: acceptance gives the departments their parts, they decide, the clock runs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseReviews {
    private static final String BY_ITSELF = "system";
    private final CaseRepository repository;
    private final CaseMoves moves;
    private final CaseSubjects subjects;
    private final CaseDeadlines deadlines;
    private final Calendars calendars;
    private final Parameters parameters;
    private final CaseRegistration decided;
    private final Changes changes;

    CaseReviews(
            CaseRepository repository,
            CaseMoves moves,
            CaseSubjects subjects,
            CaseDeadlines deadlines,
            Calendars calendars,
            Parameters parameters,
            CaseRegistration decided,
            Changes changes) {
        this.repository = repository;
        this.moves = moves;
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.parameters = parameters;
        this.decided = decided;
        this.changes = changes;
    }

    /**
     * Accepts a case from a day on.
     *
     * @param deemed whether nobody did, and the time was over
     */
    CaseEvent accepted(Call call, OneWindowCase one, LocalDate on, boolean deemed) {
        List<DepartmentTask.Plan> plans =
                Routing.of(one.application(), subjects.of(call.scope(), one.application(), call.today()));
        ClockKind clock = Routing.clock(one.application().matter(), plans);
        Acceptance acceptance = new Acceptance(
                on, deemed ? BY_ITSELF : call.caller().subject(), deemed, clock, figure(allowed(clock), one, on));
        return one.accept(acceptance, plans, call.now());
    }

    private static WindowParameter allowed(ClockKind clock) {
        return switch (clock) {
            case FILING -> WindowParameter.FILING_WORKDAYS;
            case SETTING_UP -> WindowParameter.SETTING_UP_WORKDAYS;
            case PRACTICE -> WindowParameter.PRACTICE_WORKDAYS;
            case SINGLE -> WindowParameter.SINGLE_WORKDAYS;
            case JOINT -> WindowParameter.JOINT_WORKDAYS;
        };
    }

    /** Called by the deadline: nothing was said in time, so it was accepted on the day of its receipt. */
    void deemAccepted(Call call, UUID id) {
        OneWindowCase one = repository.findById(id);
        if (deadlines.isDue(one, CaseDeadlines.ACCEPTANCE, call.now())) {
            moves.happened(call, one, accepted(call, one, one.receivedOn(), true));
        }
    }

    /** Whether a renewal is granted now that the last day is over; silence grants what was asked for in time. */
    boolean grantedBy(Call call, OneWindowCase one, LocalDate lastDay) {
        if (one.status() == CaseStatus.IN_REVIEW && deadlines.inTime(one, lastDay)) {
            moves.happened(call, one, one.deemRenewed(calendars.current(), call.today(), call.now()));
        }
        return one.status() == CaseStatus.APPROVED;
    }

    /** A case ends without a result; a licence that was extended because of it ends. */
    void lapse(Call call, OneWindowCase one) {
        CaseApplication application = one.application();
        if (application.renews()) {
            decided.lapse(call, application.subjectId(), application.qualificationId(), one.number());
        }
    }

    /** Called by the deadline: the decision or the delivery is late. */
    void overdue(Call call, UUID id, String kind) {
        OneWindowCase one = repository.findById(id);
        if (deadlines.isDue(one, kind, call.now()) && one.review().lateSince() == null) {
            changes.publish(one, one.overdue(call.now()));
        }
    }

    OneWindowCase decide(Call call, UUID id, DepartmentTask.Decision decision) {
        String verb = decision.state().verb();
        OneWindowCase one = moves.moveFor(decision.department(), call, id, verb, found -> {
            if (decision.state().positive()) {
                subjects.mustStillFit(call, found.application());
            }
            return found.decide(decision, calendars.current(), call.today());
        });
        if (one.status() == CaseStatus.REJECTED) {
            lapse(call, one);
        }
        return one;
    }

    OneWindowCase pause(Call call, UUID id, ReviewingDepartment department, PauseGround ground, String reason) {
        return moves.moveFor(department, call, id, "pause", one -> one.pause(ground, reason, call.today(), call.now()));
    }

    OneWindowCase resume(Call call, UUID id, ReviewingDepartment department, String reason) {
        return moves.moveFor(department, call, id, "resume", one -> one.resume(reason, call.today(), call.now()));
    }

    OneWindowCase extend(Call call, UUID id, ReviewingDepartment department, String reason, String approval) {
        return moves.moveFor(department, call, id, "extend", one -> {
            WindowParameter more = switch (one.acceptance().clock()) {
                case FILING, SETTING_UP, PRACTICE, SINGLE -> WindowParameter.SINGLE_EXTENSION_WORKDAYS;
                case JOINT -> WindowParameter.JOINT_EXTENSION_WORKDAYS;
            };
            int workdays = figure(more, one, call.today());
            return one.extend(new Extension(workdays, reason, approval), calendars.current(), call.today(), call.now());
        });
    }

    OneWindowCase correct(Call call, UUID id, CaseStatus to, String reason) {
        OneWindowCase one = moves.move(call, id, "correct", found -> {
            if (found.status() == CaseStatus.WITHDRAWN) {
                subjects.mustLive(found.application());
            }
            return found.correct(to, reason, call.today(), call.now());
        });
        if (to == CaseStatus.SUBMITTED) {
            lapse(call, one);
        }
        return one;
    }

    OneWindowCase correctTask(Call call, UUID id, ReviewingDepartment department, String reason) {
        return moves.move(call, id, "correct-task", one -> one.correctTask(department, reason, call.now()));
    }

    OneWindowCase correctClock(Call call, UUID id, ClockMistake mistake, String reason) {
        return moves.move(call, id, "correct-clock", one -> one.correctClock(mistake, reason, call.now()));
    }

    private int figure(WindowParameter parameter, OneWindowCase one, LocalDate on) {
        return parameters.integer(parameter, one.region(), on);
    }
}
