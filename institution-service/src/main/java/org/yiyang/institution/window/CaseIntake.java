package org.yiyang.institution.window;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yiyang.institution.InstitutionCategory;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.refusal.Refused;

/** What applicants and the window do with a case: from the application to its acceptance, and its end. */
@MappedSuperclass
abstract class CaseIntake extends CaseRecord {
    static final int DOCUMENTS_MAX = 60;

    /** For JPA. */
    protected CaseIntake() {}

    CaseIntake(Ticket ticket, CaseApplication application, InstitutionCategory category) {
        super(ticket, application, category);
    }

    CaseEvent revise(CaseApplication revised, InstitutionCategory of, Instant at) {
        status.mustAllow("revise");
        category = of;
        application = revised;
        note(Move.of("revise", status, status, null, at));
        return new CaseEvent.CaseRevised();
    }

    /** Takes one more paper; during the review only while the clock stands for a correction. */
    CaseEvent attach(AttachedMaterial material, Instant at) {
        status.mustAllow("attach");
        boolean asked = status != CaseStatus.IN_REVIEW
                || standing()
                        .filter(pause -> pause.ground() == PauseGround.CORRECTION)
                        .isPresent();
        if (!asked) {
            throw status.refusal("attach");
        }
        if (materials.size() >= DOCUMENTS_MAX) {
            throw new Refused(WindowRefusal.ATTACHMENTS_FULL, DOCUMENTS_MAX);
        }
        materials.add(material);
        note(Move.of("attach", status, status, null, at));
        return new CaseEvent.CaseRevised();
    }

    CaseEvent submit(LocalDate today, Instant at) {
        status.mustAllow("submit");
        become(CaseStatus.SUBMITTED, "submit", null, at);
        receivedOn = today;
        return new CaseEvent.CaseSubmitted();
    }

    /** Names everything that is missing, once: 行政许可法 art. 32(4). */
    CaseEvent requireCorrection(List<MissingItem> items, LocalDate today, Instant at) {
        status.mustAllow("require-correction");
        if (corrected) {
            throw new Refused(WindowRefusal.CORRECTED_ONCE);
        }
        become(CaseStatus.CORRECTION_REQUIRED, "require-correction", null, at);
        corrected = true;
        correctionOn = today;
        missing.clear();
        missing.addAll(items);
        return new CaseEvent.CorrectionRequired();
    }

    /** Comes back corrected: to the window, or to the departments that had returned it. */
    CaseEvent resubmit(LocalDate today, Instant at) {
        status.mustAllow("resubmit");
        if (acceptance == null) {
            become(CaseStatus.SUBMITTED, "resubmit", null, at);
            receivedOn = today;
        } else {
            become(CaseStatus.IN_REVIEW, "resubmit", null, at);
            standing().ifPresent(pause -> pause.end(today));
            reopenReturned();
        }
        return new CaseEvent.CaseSubmitted();
    }

    /** Accepts it and gives every department its part. */
    CaseEvent accept(Acceptance accepted, List<DepartmentTask.Plan> plans, Instant at) {
        become(CaseStatus.ACCEPTED, accepted.deemed() ? "deem-accepted" : "accept", null, at);
        acceptance = accepted;
        plans.forEach(plan -> tasks.add(plan.task()));
        become(CaseStatus.IN_REVIEW, "fan-out", null, at);
        return new CaseEvent.CaseAccepted();
    }

    CaseEvent notAccept(NonAcceptance ground, String reason, Instant at) {
        status.mustAllow("not-accept");
        if (ground == NonAcceptance.NOT_CORRECTED && filing()) {
            throw new Refused(WindowRefusal.FILING_NOT_REFUSED).at("/ground");
        }
        become(CaseStatus.NOT_ACCEPTED, "not-accept", reason, at);
        nonAcceptance = ground;
        return new CaseEvent.CaseNotAccepted();
    }

    CaseEvent close(String reason, Instant at) {
        leftStatus = status;
        become(CaseStatus.CLOSED, "close", reason, at);
        return new CaseEvent.CaseClosed();
    }

    CaseEvent withdraw(String reason, Instant at) {
        leftStatus = status;
        become(CaseStatus.WITHDRAWN, "withdraw", reason, at);
        return new CaseEvent.CaseWithdrawn();
    }

    void reopenReturned() {
        tasks.stream().filter(task -> task.state() == TaskState.RETURNED).forEach(DepartmentTask::reopen);
    }

    void become(CaseStatus next, String verb, String reason, Instant at) {
        note(Move.along(verb, status, next, reason, at));
        status = next;
    }
}
