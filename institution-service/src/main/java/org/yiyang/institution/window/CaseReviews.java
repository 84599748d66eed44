package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.DecidedCases;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What happens behind the window: acceptance gives the departments their parts, they decide, the clock runs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseReviews {
    private static final String BY_ITSELF = "system";
    private final CaseRepository repository;
    private final CaseSubjects subjects;
    private final CaseDeadlines deadlines;
    private final Calendars calendars;
    private final Parameters parameters;
    private final DecidedCases decided;
    private final Changes changes;

    CaseReviews(
            CaseRepository repository,
            CaseSubjects subjects,
            CaseDeadlines deadlines,
            Calendars calendars,
            Parameters parameters,
            DecidedCases decided,
            Changes changes) {
        this.repository = repository;
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
    void accept(Call call, OneWindowCase one, LocalDate on, boolean deemed) {
        List<DepartmentTask.Plan> plans =
                Routing.of(one.application(), subjects.of(call.scope(), one.application(), call.today()));
        ClockKind clock = Routing.clock(plans);
        Acceptance acceptance = new Acceptance(
                on, deemed ? BY_ITSELF : call.caller().subject(), deemed, clock, figure(allowed(clock), one, on));
        told(call, one, one.accept(acceptance, plans, call.now()));
    }

    private static WindowParameter allowed(ClockKind clock) {
        return switch (clock) {
            case FILING -> WindowParameter.FILING_WORKDAYS;
            case SINGLE -> WindowParameter.SINGLE_WORKDAYS;
            case JOINT -> WindowParameter.JOINT_WORKDAYS;
        };
    }

    /** Called by the deadline: nothing was said in time, so it was accepted on the day of its receipt. */
    void deemAccepted(Call call, UUID id) {
        OneWindowCase one = repository.findById(id);
        if (deadlines.isDue(one, CaseDeadlines.ACCEPTANCE, call.now())) {
            accept(call, one, one.receivedOn(), true);
        }
    }

    /** Whether a renewal is granted now that the last day is over; silence grants what was asked for in time. */
    boolean grantedBy(Call call, OneWindowCase one, LocalDate lastDay) {
        if (one.status() == CaseStatus.IN_REVIEW && deadlines.inTime(one, lastDay)) {
            told(call, one, one.deemRenewed(calendars.current(), call.today(), call.now()));
        }
        return one.status() == CaseStatus.APPROVED;
    }

    /** Nothing comes of a case; a licence that went on because of it does so no more. */
    void lapse(Call call, OneWindowCase one) {
        CaseApplication application = one.application();
        if (application.renews()) {
            decided.lapse(call, application.subjectId(), application.qualificationId(), one.number());
        }
    }

    /** Called by the deadline: the decision or the delivery is late. */
    void overdue(Call call, UUID id, String kind) {
        OneWindowCase one = repository.findById(id);
        if (deadlines.isDue(one, kind, call.now()) && one.lateSince() == null) {
            changes.tell(one, one.overdue(call.now()));
        }
    }

    OneWindowCase decide(Call call, UUID id, DepartmentTask.Decision decision) {
        OneWindowCase one = departments(call, id, decision.department());
        told(call, one, one.decide(decision, calendars.current(), call.today()));
        if (one.status() == CaseStatus.REJECTED) {
            lapse(call, one);
        }
        return one;
    }

    OneWindowCase pause(Call call, UUID id, ReviewingDepartment department, PauseGround ground, String reason) {
        OneWindowCase one = parts(call, id, department);
        return told(call, one, one.pause(ground, reason, call.today(), call.now()));
    }

    OneWindowCase resume(Call call, UUID id, ReviewingDepartment department, String reason) {
        OneWindowCase one = parts(call, id, department);
        return told(call, one, one.resume(reason, call.today(), call.now()));
    }

    OneWindowCase extend(Call call, UUID id, ReviewingDepartment department, String reason) {
        OneWindowCase one = parts(call, id, department);
        ClockKind clock =
                one.acceptance() == null ? ClockKind.SINGLE : one.acceptance().clock();
        WindowParameter more = switch (clock) {
            case FILING, SINGLE -> WindowParameter.SINGLE_EXTENSION_WORKDAYS;
            case JOINT -> WindowParameter.JOINT_EXTENSION_WORKDAYS;
        };
        int workdays = figure(more, one, call.today());
        return told(call, one, one.extend(workdays, reason, calendars.current(), call.today(), call.now()));
    }

    OneWindowCase correct(Call call, UUID id, CaseStatus to, String reason) {
        OneWindowCase one = supervised(call, id, "correct");
        told(call, one, one.correct(to, reason, call.today(), call.now()));
        if (to == CaseStatus.SUBMITTED) {
            lapse(call, one);
        }
        return one;
    }

    OneWindowCase correctTask(Call call, UUID id, ReviewingDepartment department, String reason) {
        OneWindowCase one = supervised(call, id, "correct-task");
        return told(call, one, one.correctTask(department, reason, call.now()));
    }

    OneWindowCase correctClock(Call call, UUID id, OneWindowCase.ClockMistake mistake, String reason) {
        OneWindowCase one = supervised(call, id, "correct-clock");
        return told(call, one, one.correctClock(mistake, reason, call.now()));
    }

    private OneWindowCase departments(Call call, UUID id, ReviewingDepartment department) {
        OneWindowCase one = get(call, id);
        CaseRights.mustDecide(call.caller(), one, department);
        call.expects(one.version());
        return one;
    }

    /** As above, and the department has a part in the case. */
    private OneWindowCase parts(Call call, UUID id, ReviewingDepartment department) {
        OneWindowCase one = departments(call, id, department);
        boolean has = one.tasks().isEmpty() || one.taskOf(department).isPresent();
        if (!has) {
            throw new Refused(WindowRefusal.NO_TASK).at("/department");
        }
        return one;
    }

    private OneWindowCase supervised(Call call, UUID id, String verb) {
        OneWindowCase one = get(call, id);
        CaseRights.mustSupervise(call, one, verb);
        call.expects(one.version());
        return one;
    }

    private OneWindowCase get(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    private int figure(WindowParameter parameter, OneWindowCase one, LocalDate on) {
        return parameters.integer(parameter, one.region(), on);
    }

    private OneWindowCase told(Call call, OneWindowCase one, CaseEvent event) {
        changes.tell(one, event);
        deadlines.follow(one, call.now());
        return one;
    }
}
