package org.yiyang.institution.window;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.window.matter.AttachedMaterial;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.DepartmentTask;
import org.yiyang.institution.window.matter.MissingItem;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.institution.window.matter.WindowRefusal;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/**
 * A case at the one window (办件): one application, its {@link WindowReceipt}, its {@link DepartmentReview} with the
 * clock, and what was issued. Who may make a move is decided by {@link CaseRights}, before.
 */
@Entity
@Table(name = "one_window_case")
class OneWindowCase extends Aggregate implements Stateful<CaseStatus> {
    static final String KIND = "one-window-case";
    static final int DOCUMENTS_MAX = 60;
    private static final String SILENCE_GRANTS = "行政许可法 art. 50：有效期届满前未作决定，视为准予延续";

    private String number;

    @Column(name = "code_word")
    private byte[] codeWord;

    @Column(name = "region_code")
    private String regionCode;

    @Embedded
    private CaseApplication application;

    /** Of the subject, as it was when the application was written; the checklist goes by it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "subject_category", length = 40)
    private InstitutionCategory category;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private CaseStatus status;

    @Embedded
    private WindowReceipt receipt = new WindowReceipt();

    @Embedded
    private DepartmentReview review = new DepartmentReview();

    @Embedded
    private Issued issued;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_status", length = 20)
    private CaseStatus leftStatus;

    @ElementCollection
    @CollectionTable(name = "one_window_material", joinColumns = @JoinColumn(name = "case_id"))
    private List<AttachedMaterial> materials = new ArrayList<>();

    /** For JPA. */
    protected OneWindowCase() {}

    private OneWindowCase(Ticket ticket, CaseApplication application, InstitutionCategory category) {
        super(ticket.id());
        this.number = ticket.number();
        this.codeWord = ticket.codeWord();
        this.regionCode = ticket.regionCode();
        this.application = application;
        this.category = category;
    }

    static OneWindowCase drafted(Ticket ticket, CaseApplication application, InstitutionCategory category, Instant at) {
        OneWindowCase drafted = new OneWindowCase(ticket, application, category);
        drafted.become(CaseStatus.DRAFT, "draft", null, at);
        return drafted;
    }

    CaseEvent revise(CaseApplication revised, InstitutionCategory of, Instant at) {
        stay("revise", null, at);
        category = of;
        application = revised;
        return new CaseEvent.CaseRevised();
    }

    /** Takes one more paper; during the review only while the clock is stopped for a correction. */
    CaseEvent attach(AttachedMaterial material, Instant at) {
        mustAllow("attach");
        if (!makesSense("attach")) {
            throw machine().refusal("attach", status, variant());
        }
        if (materials.size() >= DOCUMENTS_MAX) {
            throw new Refused(WindowRefusal.ATTACHMENTS_FULL, DOCUMENTS_MAX);
        }
        materials.add(material);
        stay("attach", null, at);
        return new CaseEvent.CaseRevised();
    }

    CaseEvent submit(LocalDate today, Instant at) {
        become(CaseStatus.SUBMITTED, "submit", null, at);
        receipt.received(today);
        return new CaseEvent.CaseSubmitted();
    }

    /** Names everything that is missing, once: 行政许可法 art. 32(4). */
    CaseEvent requireCorrection(List<MissingItem> items, LocalDate today, Instant at) {
        mustAllow("require-correction");
        if (receipt.corrected()) {
            throw new Refused(WindowRefusal.CORRECTED_ONCE);
        }
        become(CaseStatus.CORRECTION_REQUIRED, "require-correction", null, at);
        receipt.requireCorrection(items, today);
        return new CaseEvent.CorrectionRequired();
    }

    /** Comes back corrected: to the window, or to the departments that had returned it. */
    CaseEvent resubmit(LocalDate today, Instant at) {
        mustAllow("resubmit");
        if (acceptance() == null) {
            become(CaseStatus.SUBMITTED, "resubmit", null, at);
            receipt.received(today);
        } else {
            become(CaseStatus.IN_REVIEW, "resubmit", null, at);
            review.corrected(today);
        }
        return new CaseEvent.CaseSubmitted();
    }

    /** Accepts it and gives every department its part. */
    CaseEvent accept(Acceptance accepted, List<DepartmentTask.Plan> plans, Instant at) {
        become(CaseStatus.ACCEPTED, accepted.deemed() ? "deem-accepted" : "accept", null, at);
        review.begin(accepted, plans);
        become(CaseStatus.IN_REVIEW, "fan-out", null, at);
        return new CaseEvent.CaseAccepted();
    }

    CaseEvent notAccept(NonAcceptance ground, String reason, Instant at) {
        mustAllow("not-accept");
        if (ground == NonAcceptance.NOT_CORRECTED && filing()) {
            throw new Refused(WindowRefusal.FILING_NOT_REFUSED).at("/ground");
        }
        become(CaseStatus.NOT_ACCEPTED, "not-accept", reason, at);
        receipt.notAccepted(ground);
        return new CaseEvent.CaseNotAccepted();
    }

    CaseEvent close(String reason, Instant at) {
        leave(CaseStatus.CLOSED, "close", reason, at);
        return new CaseEvent.CaseClosed();
    }

    CaseEvent withdraw(String reason, Instant at) {
        leave(CaseStatus.WITHDRAWN, "withdraw", reason, at);
        return new CaseEvent.CaseWithdrawn();
    }

    /** The applicant, or what the case is about, no longer exists. */
    CaseEvent institutionClosed(String reason, Instant at) {
        leave(CaseStatus.WITHDRAWN, "institution-closed", reason, at);
        return new CaseEvent.CaseWithdrawn();
    }

    /** The applicant's successor asks for the same from now on. */
    CaseEvent passOn(UUID successor, String reason, Instant at) {
        stay("pass-on", reason, at);
        application = application.by(successor);
        return new CaseEvent.CaseRevised();
    }

    private void leave(CaseStatus end, String verb, String reason, Instant at) {
        CaseStatus before = status;
        become(end, verb, reason, at);
        leftStatus = before;
    }

    /** One department decides; the last one, or the first that says no, concludes the review. */
    CaseEvent decide(DepartmentTask.Decision decision, WorkCalendar calendar, LocalDate today) {
        mustAllow(decision.state().verb());
        review.decide(decision);
        stay(decision.state().verb(), decision.reason(), decision.at());
        if (decision.state() == TaskState.RETURNED) {
            become(CaseStatus.CORRECTION_REQUIRED, "await-correction", decision.reason(), decision.at());
            review.awaitCorrection(decision.reason(), today);
        } else if (decision.state() == TaskState.DISAGREED) {
            conclude(CaseStatus.REJECTED, decision, calendar, today);
        } else if (review.agreed()) {
            conclude(CaseStatus.APPROVED, decision, calendar, today);
        }
        return new CaseEvent.TaskDecided();
    }

    /** 行政许可法 art. 50: what is not decided before the old licence ends is granted. */
    CaseEvent deemRenewed(WorkCalendar calendar, LocalDate today, Instant at) {
        stay("deem-renewed", SILENCE_GRANTS, at);
        tasks().stream()
                .filter(task -> task.state() == TaskState.PENDING)
                .map(task -> new DepartmentTask.Decision(
                        task.department(), TaskState.AGREED, SILENCE_GRANTS, null, null, at))
                .forEach(silence -> {
                    review.decide(silence);
                    if (review.agreed()) {
                        conclude(CaseStatus.APPROVED, silence, calendar, today);
                    }
                });
        return new CaseEvent.TaskDecided();
    }

    private void conclude(CaseStatus end, DepartmentTask.Decision decision, WorkCalendar calendar, LocalDate today) {
        review.conclude(calendar, today);
        become(end, end == CaseStatus.APPROVED ? "approve" : "reject", decision.reason(), decision.at());
    }

    CaseEvent pause(PauseGround ground, String reason, LocalDate today, Instant at) {
        mustAllow("pause");
        review.pause(ground, reason, today);
        stay("pause", reason, at);
        return new CaseEvent.ClockMoved();
    }

    CaseEvent resume(String reason, LocalDate today, Instant at) {
        mustAllow("resume");
        review.resume(today);
        stay("resume", reason, at);
        return new CaseEvent.ClockMoved();
    }

    CaseEvent extend(Extension more, WorkCalendar calendar, LocalDate today, Instant at) {
        mustAllow("extend");
        review.extend(more, calendar, today);
        stay("extend", more.reason(), at);
        return new CaseEvent.ClockMoved();
    }

    CaseEvent issue(Issued handedOut, Instant at) {
        become(CaseStatus.ISSUED, "issue", null, at);
        issued = handedOut;
        inTime();
        return new CaseEvent.CaseIssued();
    }

    /** The time is over and the case is not; called by its deadline. */
    CaseEvent overdue(Instant at) {
        stay("overdue", null, at);
        review.late(at);
        return new CaseEvent.CaseOverdue();
    }

    /** Whatever is due now is not over yet. */
    void inTime() {
        review.late(null);
    }

    /** Puts it back before a mistaken move; history keeps both. */
    CaseEvent correct(CaseStatus to, String reason, LocalDate today, Instant at) {
        mustAllow("correct");
        if (!back().contains(to) || !leadsBack(to)) {
            throw new Refused(WindowRefusal.NOT_CORRECTABLE, status.zh(), to.zh())
                    .at("/to")
                    .allowing(verbs());
        }
        Runnable undo = switch (status) {
            case SUBMITTED, CLOSED, ACCEPTED, APPROVED, REJECTED, DRAFT -> this::inTime;
            case CORRECTION_REQUIRED -> to == CaseStatus.SUBMITTED ? receipt::undoCorrection : review::undoReturn;
            case NOT_ACCEPTED -> () -> receipt.notAccepted(null);
            case IN_REVIEW -> review::undo;
            case ISSUED -> this::undoIssue;
            case WITHDRAWN -> () -> receipt.received(to == CaseStatus.SUBMITTED ? today : receivedOn());
        };
        undo.run();
        become(to, "correct", reason, at);
        return new CaseEvent.CaseCorrected();
    }

    /** What is registered stays so: if the case is issued again, it concerns the unit that was entered. */
    private void undoIssue() {
        if (application.subjectId() == null) {
            application = application.about(issued.institutionId());
        }
        issued = null;
    }

    /** Where a correction may lead by the table of moves. */
    private Set<CaseStatus> back() {
        return machine().targets("correct", status, variant());
    }

    private boolean leadsBack(CaseStatus to) {
        return switch (status) {
            case CLOSED, WITHDRAWN -> to == leftStatus;
            case CORRECTION_REQUIRED -> (to == CaseStatus.IN_REVIEW) == (acceptance() != null);
            case IN_REVIEW -> review.undecided();
            case DRAFT, SUBMITTED, ACCEPTED, NOT_ACCEPTED, APPROVED, REJECTED, ISSUED -> true;
        };
    }

    /** Opens one department's part again that was decided by mistake, and the review with it. */
    CaseEvent correctTask(ReviewingDepartment department, String reason, Instant at) {
        mustAllow("correct-task");
        review.reopen(department);
        become(CaseStatus.IN_REVIEW, "correct-task", reason, at);
        return new CaseEvent.CaseCorrected();
    }

    /** Takes back the last pause or the extension; history keeps it. */
    CaseEvent correctClock(ClockMistake mistake, String reason, Instant at) {
        mustAllow("correct-clock");
        boolean pause = mistake == ClockMistake.PAUSE;
        if (pause ? review.pauses().isEmpty() : review.extensionWorkdays() == 0) {
            throw new Refused(WindowRefusal.NOTHING_TO_CORRECT).at("/mistake");
        }
        Runnable undo = pause ? review::undoPause : review::undoExtension;
        undo.run();
        stay("correct-clock", reason, at);
        return new CaseEvent.CaseCorrected();
    }

    /** Without the verbs that the state allows but another fact makes pointless. */
    @Override
    public List<String> verbs() {
        return Stateful.super.verbs().stream().filter(this::makesSense).toList();
    }

    private boolean makesSense(String verb) {
        return switch (verb) {
            case "attach" -> status != CaseStatus.IN_REVIEW || review.standsFor(PauseGround.CORRECTION);
            case "require-correction" -> !receipt.corrected();
            case "pause" -> standing().isEmpty();
            case "resume" -> standing().isPresent();
            case "extend" -> review.extensionWorkdays() == 0 && !filing();
            case "correct" -> back().stream().anyMatch(this::leadsBack);
            case "correct-task" -> !review.undecided();
            case "correct-clock" ->
                review.extensionWorkdays() > 0 || !review.pauses().isEmpty();
            default -> true;
        };
    }

    /** A move that changes facts and leaves the state as it is. */
    private void stay(String verb, String reason, Instant at) {
        become(status, verb, reason, at);
    }

    private void become(CaseStatus next, String verb, String reason, Instant at) {
        note(CaseStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    /** Cases have no topic; what they change is published by the register. */
    @Override
    public Object snapshot() {
        return number;
    }

    String number() {
        return number;
    }

    byte[] codeWord() {
        return codeWord;
    }

    CaseApplication application() {
        return application;
    }

    InstitutionCategory category() {
        return category;
    }

    @Override
    public CaseStatus status() {
        return status;
    }

    WindowReceipt receipt() {
        return receipt;
    }

    DepartmentReview review() {
        return review;
    }

    Issued issued() {
        return issued;
    }

    List<AttachedMaterial> materials() {
        return List.copyOf(materials);
    }

    LocalDate receivedOn() {
        return receipt.receivedOn();
    }

    Acceptance acceptance() {
        return review.acceptance();
    }

    Conclusion conclusion() {
        return review.conclusion();
    }

    List<DepartmentTask> tasks() {
        return review.tasks();
    }

    Optional<CasePause> standing() {
        return review.standing();
    }

    /** Whether every department takes note only, so that the case cannot be refused. */
    boolean filing() {
        return tasks().isEmpty() ? application.matter().filing() : review.filing();
    }
}
