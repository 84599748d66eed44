package org.yiyang.institution.window;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.DepartmentTask;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.institution.window.matter.WindowRefusal;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.refusal.Refused;

/** The review of a case by its departments, from the acceptance to the conclusion, and the time that they have. */
@Embeddable
class DepartmentReview {
    @Embedded
    private Acceptance acceptance;

    @Embedded
    private Conclusion conclusion;

    /** 0 without one; a column that is never null, so that this is none either. */
    @Column(name = "extension_workdays")
    private int extensionWorkdays;

    @Column(name = "extension_reason")
    private String extensionReason;

    @Column(name = "extension_document")
    private String extensionDocument;

    @Column(name = "late_since")
    private Instant lateSince;

    /** Lists are sorted by it; what is shown is counted again each time. */
    @Column(name = "due_at")
    private Instant dueAt = CaseKey.NEVER;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    private List<DepartmentTask> tasks = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_id", nullable = false, updatable = false)
    private List<CasePause> pauses = new ArrayList<>();

    /** Gives every department its part. */
    void begin(Acceptance accepted, List<DepartmentTask.Plan> plans) {
        acceptance = accepted;
        plans.forEach(plan -> tasks.add(plan.task()));
    }

    void decide(DepartmentTask.Decision decision) {
        task(decision.department()).decide(decision);
    }

    /** Whether every department is done and content. */
    boolean agreed() {
        return tasks.stream().allMatch(task -> task.state().positive());
    }

    boolean undecided() {
        return tasks.stream().allMatch(task -> task.state() == TaskState.PENDING);
    }

    void conclude(WorkCalendar calendar, LocalDate today) {
        standing().ifPresent(pause -> pause.end(today));
        CaseClock clock = clock().orElseThrow();
        int used = clock.used(calendar, today);
        conclusion = new Conclusion(today, used, used <= clock.allowed());
        lateSince = null;
    }

    void pause(PauseGround ground, String reason, LocalDate today) {
        if (standing().isPresent()) {
            throw new Refused(WindowRefusal.CLOCK_STANDS);
        }
        pauses.add(new CasePause(ground, reason, today));
    }

    void resume(LocalDate today) {
        standing().orElseThrow(() -> new Refused(WindowRefusal.CLOCK_RUNS)).end(today);
    }

    /** Stops the clock while a department waits for what it has returned, unless it is stopped already. */
    void awaitCorrection(String reason, LocalDate today) {
        if (standing().isEmpty()) {
            pauses.add(new CasePause(PauseGround.CORRECTION, reason, today));
        }
    }

    /** What was returned comes back: the clock goes on and the department decides again. */
    void corrected(LocalDate today) {
        standing().ifPresent(pause -> pause.end(today));
        reopenReturned();
    }

    private void reopenReturned() {
        tasks.stream().filter(task -> task.state() == TaskState.RETURNED).forEach(DepartmentTask::reopen);
    }

    /** Gives more time, once, before it is over, if who must has approved it: 行政许可法 art. 42. */
    void extend(Extension more, WorkCalendar calendar, LocalDate today) {
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
        if (more.approvalDocument() == null) {
            throw new Refused(
                            WindowRefusal.EXTENSION_UNAPPROVED,
                            acceptance.clock().approver())
                    .at("/approvalDocument");
        }
        extensionWorkdays = more.workdays();
        extensionReason = more.reason();
        extensionDocument = more.approvalDocument();
    }

    /** Takes back an acceptance; what was recorded of the clock stays, void. */
    void undo() {
        acceptance = null;
        tasks.clear();
        pauses.forEach(CasePause::voided);
        undoExtension();
        lateSince = null;
    }

    void undoReturn() {
        standing().ifPresent(CasePause::voided);
        reopenReturned();
    }

    void undoExtension() {
        extensionWorkdays = 0;
        extensionReason = null;
        extensionDocument = null;
    }

    /** Makes the last pause void. */
    void undoPause() {
        List<CasePause> counting = pauses();
        counting.get(counting.size() - 1).voided();
    }

    /** Opens one department's part again that was decided by mistake. */
    void reopen(ReviewingDepartment department) {
        DepartmentTask task = task(department);
        if (task.state() == TaskState.PENDING) {
            throw new Refused(WindowRefusal.NOTHING_TO_CORRECT).at("/department");
        }
        task.reopen();
        conclusion = null;
    }

    void late(Instant since) {
        lateSince = since;
    }

    void dueBy(Instant moment) {
        dueAt = moment;
    }

    private DepartmentTask task(ReviewingDepartment department) {
        return taskOf(department).orElseThrow(() -> new Refused(WindowRefusal.NO_TASK).at("/department"));
    }

    Optional<DepartmentTask> taskOf(ReviewingDepartment department) {
        return tasks.stream().filter(task -> task.department() == department).findFirst();
    }

    List<DepartmentTask> tasks() {
        return tasks.stream()
                .sorted(Comparator.comparing(DepartmentTask::department))
                .toList();
    }

    /** Whether all departments only take note, so that the case cannot be refused. */
    boolean filing() {
        return !tasks.isEmpty() && tasks.stream().allMatch(task -> task.nature() == TaskNature.FILING);
    }

    /** Those that count, the first one first. */
    List<CasePause> pauses() {
        return pauses.stream()
                .filter(CasePause::counts)
                .sorted(Comparator.comparing(CasePause::id))
                .toList();
    }

    Optional<CasePause> standing() {
        return pauses.stream().filter(CasePause::running).findFirst();
    }

    boolean standsFor(PauseGround ground) {
        return standing().filter(pause -> pause.ground() == ground).isPresent();
    }

    /** The time for the decision; none before the acceptance. */
    Optional<CaseClock> clock() {
        return acceptance == null
                ? Optional.empty()
                : Optional.of(new CaseClock(
                        acceptance.on(),
                        acceptance.workdays() + extensionWorkdays,
                        pauses().stream()
                                .map(pause -> new CaseClock.Stop(pause.from(), pause.until()))
                                .toList()));
    }

    Acceptance acceptance() {
        return acceptance;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    int extensionWorkdays() {
        return extensionWorkdays;
    }

    /** The time that was added; none before it was. */
    Optional<Extension> extension() {
        return extensionWorkdays == 0
                ? Optional.empty()
                : Optional.of(new Extension(extensionWorkdays, extensionReason, extensionDocument));
    }

    Instant lateSince() {
        return lateSince;
    }

    /** When the stage is to end that the case is in; {@link CaseKey#NEVER} while no time runs. */
    Instant dueAt() {
        return dueAt;
    }
}
