package org.yiyang.institution.window;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

/** A case at the one window (办件): one application, its departments' parts, its clock, and what was issued. */
@Entity
@Table(name = "one_window_case")
class OneWindowCase extends CaseIntake {
    private static final String SILENCE_GRANTS = "行政许可法 art. 50：有效期届满前未作决定，视为准予延续";

    /** For JPA. */
    protected OneWindowCase() {}

    private OneWindowCase(Ticket ticket, CaseApplication application, InstitutionCategory category) {
        super(ticket, application, category);
    }

    static OneWindowCase drafted(Ticket ticket, CaseApplication application, InstitutionCategory category, Instant at) {
        OneWindowCase drafted = new OneWindowCase(ticket, application, category);
        drafted.become(CaseStatus.DRAFT, "draft", null, at);
        return drafted;
    }

    /** One department decides; the last one, or the first that says no, concludes the review. */
    CaseEvent decide(DepartmentTask.Decision decision, WorkCalendar calendar, LocalDate today) {
        status().mustAllow(verbOf(decision.state()));
        task(decision.department()).decide(decision);
        note(Move.of(verbOf(decision.state()), status, status, decision.reason(), decision.at()));
        if (decision.state() == TaskState.RETURNED) {
            become(CaseStatus.CORRECTION_REQUIRED, "await-correction", decision.reason(), decision.at());
            if (standing().isEmpty()) {
                pauses.add(new CasePause(PauseGround.CORRECTION, decision.reason(), today));
            }
        } else if (decision.state() == TaskState.DISAGREED) {
            conclude(CaseStatus.REJECTED, decision, calendar, today);
        } else if (tasks.stream().allMatch(task -> task.state().positive())) {
            conclude(CaseStatus.APPROVED, decision, calendar, today);
        }
        return new CaseEvent.TaskDecided();
    }

    /** 行政许可法 art. 50: what is not decided before the old licence ends is granted. */
    CaseEvent deemRenewed(WorkCalendar calendar, LocalDate today, Instant at) {
        note(Move.of("deem-renewed", status, status, SILENCE_GRANTS, at));
        tasks.stream()
                .filter(task -> task.state() == TaskState.PENDING)
                .map(task -> new DepartmentTask.Decision(
                        task.department(), TaskState.AGREED, SILENCE_GRANTS, null, null, at))
                .forEach(silence -> {
                    task(silence.department()).decide(silence);
                    if (tasks.stream().allMatch(task -> task.state().positive())) {
                        conclude(CaseStatus.APPROVED, silence, calendar, today);
                    }
                });
        return new CaseEvent.TaskDecided();
    }

    private void conclude(CaseStatus end, DepartmentTask.Decision decision, WorkCalendar calendar, LocalDate today) {
        standing().ifPresent(pause -> pause.end(today));
        CaseClock clock = clock().orElseThrow();
        int used = clock.used(calendar, today);
        conclusion = new Conclusion(today, used, used <= clock.allowed());
        lateSince = null;
        become(end, end == CaseStatus.APPROVED ? "approve" : "reject", decision.reason(), decision.at());
    }

    CaseEvent pause(PauseGround ground, String reason, LocalDate today, Instant at) {
        status().mustAllow("pause");
        if (standing().isPresent()) {
            throw new Refused(WindowRefusal.CLOCK_STANDS);
        }
        pauses.add(new CasePause(ground, reason, today));
        note(Move.of("pause", status, status, reason, at));
        return new CaseEvent.ClockMoved();
    }

    CaseEvent resume(String reason, LocalDate today, Instant at) {
        status().mustAllow("resume");
        standing().orElseThrow(() -> new Refused(WindowRefusal.CLOCK_RUNS)).end(today);
        note(Move.of("resume", status, status, reason, at));
        return new CaseEvent.ClockMoved();
    }

    /** Gives more time, once, before it is over: 行政许可法 art. 42. */
    CaseEvent extend(int workdays, String reason, WorkCalendar calendar, LocalDate today, Instant at) {
        status().mustAllow("extend");
        if (acceptance.clock() == ClockKind.FILING) {
            throw new Refused(WindowRefusal.FILING_NOT_EXTENDED);
        }
        if (extensionWorkdays > 0) {
            throw new Refused(WindowRefusal.EXTENDED_ONCE);
        }
        if (clock().filter(clock -> clock.used(calendar, today) > clock.allowed())
                .isPresent()) {
            throw new Refused(WindowRefusal.TOO_LATE);
        }
        extensionWorkdays = workdays;
        extensionReason = reason;
        note(Move.of("extend", status, status, reason, at));
        return new CaseEvent.ClockMoved();
    }

    CaseEvent issue(Issued handedOut, Instant at) {
        become(CaseStatus.ISSUED, "issue", null, at);
        issued = handedOut;
        lateSince = null;
        return new CaseEvent.CaseIssued();
    }

    /** The time is over and the case is not; called by its deadline. */
    CaseEvent overdue(Instant at) {
        lateSince = at;
        note(Move.of("overdue", status, status, null, at));
        return new CaseEvent.CaseOverdue();
    }

    /** Whatever is due now is not over yet. */
    void inTime() {
        lateSince = null;
    }

    /** Puts it back before a mistaken move; history keeps both. */
    CaseEvent correct(CaseStatus to, String reason, LocalDate today, Instant at) {
        status().mustAllow("correct");
        if (!status.back().contains(to) || !leadsBack(to)) {
            throw new Refused(WindowRefusal.NOT_CORRECTABLE, status.zh(), to.zh())
                    .at("/to")
                    .allowing(status.verbs());
        }
        Runnable undo = switch (status) {
            case SUBMITTED, CLOSED, ACCEPTED, APPROVED, REJECTED, DRAFT -> () -> lateSince = null;
            case CORRECTION_REQUIRED -> () -> undoReturn(to);
            case NOT_ACCEPTED -> () -> nonAcceptance = null;
            case IN_REVIEW -> this::undoAcceptance;
            case ISSUED -> this::undoIssue;
            case WITHDRAWN -> () -> receivedOn = to == CaseStatus.SUBMITTED ? today : receivedOn;
        };
        undo.run();
        note(Move.of("correct", status, to, reason, at).asCorrection());
        status = to;
        return new CaseEvent.CaseCorrected();
    }

    /** Whether there is anything that a correcting verb could put right. */
    boolean mendable(String verb) {
        return switch (verb) {
            case "correct" -> status.back().stream().anyMatch(this::leadsBack);
            case "correct-task" -> tasks.stream().anyMatch(task -> task.state() != TaskState.PENDING);
            default -> extensionWorkdays > 0 || !pauses().isEmpty();
        };
    }

    private boolean leadsBack(CaseStatus to) {
        return switch (status) {
            case CLOSED, WITHDRAWN -> to == leftStatus;
            case CORRECTION_REQUIRED -> (to == CaseStatus.IN_REVIEW) == (acceptance != null);
            case IN_REVIEW -> tasks.stream().allMatch(task -> task.state() == TaskState.PENDING);
            case DRAFT, SUBMITTED, ACCEPTED, NOT_ACCEPTED, APPROVED, REJECTED, ISSUED -> true;
        };
    }

    private void undoReturn(CaseStatus to) {
        if (to == CaseStatus.SUBMITTED) {
            corrected = false;
            correctionOn = null;
            missing.clear();
        } else {
            standing().ifPresent(CasePause::voided);
            reopenReturned();
        }
    }

    /** What stands in the register stays there: issued again, it is about the unit that was entered. */
    private void undoIssue() {
        if (application.subjectId() == null) {
            application = application.about(issued.institutionId());
        }
        issued = null;
    }

    private void undoAcceptance() {
        acceptance = null;
        tasks.clear();
        pauses.forEach(CasePause::voided);
        extensionWorkdays = 0;
        extensionReason = null;
        lateSince = null;
    }

    /** Opens one department's part again that was decided by mistake, and the review with it. */
    CaseEvent correctTask(ReviewingDepartment department, String reason, Instant at) {
        status().mustAllow("correct-task");
        DepartmentTask task = task(department);
        if (task.state() == TaskState.PENDING) {
            throw new Refused(WindowRefusal.NOTHING_TO_CORRECT).at("/department");
        }
        task.reopen();
        conclusion = null;
        note(Move.of("correct-task", status, CaseStatus.IN_REVIEW, reason, at).asCorrection());
        status = CaseStatus.IN_REVIEW;
        return new CaseEvent.CaseCorrected();
    }

    /** What of the clock was a mistake. */
    enum ClockMistake {
        PAUSE,
        EXTENSION
    }

    /** Takes back the last pause or the extension; history keeps it. */
    CaseEvent correctClock(ClockMistake mistake, String reason, Instant at) {
        status().mustAllow("correct-clock");
        List<CasePause> counting = pauses();
        boolean none = mistake == ClockMistake.PAUSE ? counting.isEmpty() : extensionWorkdays == 0;
        if (none) {
            throw new Refused(WindowRefusal.NOTHING_TO_CORRECT).at("/mistake");
        }
        if (mistake == ClockMistake.PAUSE) {
            counting.get(counting.size() - 1).voided();
        } else {
            extensionWorkdays = 0;
            extensionReason = null;
        }
        note(Move.of("correct-clock", status, status, reason, at).asCorrection());
        return new CaseEvent.CaseCorrected();
    }

    private static String verbOf(TaskState state) {
        return switch (state) {
            case AGREED -> "agree";
            case DISAGREED -> "disagree";
            case FILED -> "file";
            case RETURNED -> "return";
            case PENDING -> throw new IllegalArgumentException("nobody decides to wait");
        };
    }

    private DepartmentTask task(ReviewingDepartment department) {
        return taskOf(department).orElseThrow(() -> new Refused(WindowRefusal.NO_TASK).at("/department"));
    }
}
