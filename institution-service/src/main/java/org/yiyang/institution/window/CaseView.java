package org.yiyang.institution.window;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.window.matter.AuthorityLevel;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.ChangeReason;
import org.yiyang.institution.window.matter.ClockKind;
import org.yiyang.institution.window.matter.DepartmentTask;
import org.yiyang.institution.window.matter.MaterialKind;
import org.yiyang.institution.window.matter.MissingItem;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskNature;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.institution.InstitutionNames;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.Label;

/**
 * A case as the applicant and the authorities see it.
 *
 * @param codeWord for the public progress query; shown to the applicant and the window only
 * @param filedLate of a care filing, or of a home's change whose day is known: whether the home came after its time
 */
record CaseView(
        UUID id,
        String number,
        String codeWord,
        @NotNull CaseMatter matter,
        @NotNull AuthorityLevel level,
        @NotNull String regionCode,
        CaseStatus status,
        @NotNull UUID applicantId,
        String applicantName,
        UUID subjectId,
        String subjectName,
        UUID qualificationId,
        ParticularsView particulars,
        ChangeReason changeReason,
        LocalDate firstResidentOn,
        LocalDate changedOn,
        Boolean filedLate,
        LocalDate requestedUntil,
        LocalDate receivedOn,
        AcceptanceView acceptance,
        List<Notice> notices,
        List<Paper> materials,
        List<Part> tasks,
        List<Stop> pauses,
        Extension extension,
        List<Deadline> deadlines,
        Conclusion conclusion,
        IssuedView issued,
        long version,
        List<String> allowedActions) {

    /** What shall be entered or changed. */
    @Schema(name = "CaseParticularsView")
    record ParticularsView(
            String name,
            org.yiyang.institution.registry.entry.InstitutionCategory category,
            String creditCode,
            String address,
            org.yiyang.institution.registry.entry.Ownership ownership,
            Integer beds,
            UUID operatedById,
            String operatedByName,
            String regionCode,
            @Nullable Set<org.yiyang.institution.registry.entry.Department> departments) {
        static ParticularsView of(Particulars one, InstitutionNames names) {
            return one.empty()
                    ? null
                    : new ParticularsView(
                            one.name(),
                            one.category(),
                            one.creditCode(),
                            one.address(),
                            one.ownership(),
                            one.beds(),
                            one.operatedById(),
                            names.of(one.operatedById()),
                            one.regionCode(),
                            one.departments());
        }
    }

    /** The acceptance, without the account that accepted. */
    @Schema(name = "CaseAcceptanceView")
    record AcceptanceView(LocalDate on, boolean deemed, ClockKind clock, int workdays) {
        static AcceptanceView of(Acceptance one) {
            return one == null ? null : new AcceptanceView(one.on(), one.deemed(), one.clock(), one.workdays());
        }
    }

    /** Which written notice the applicant was given. */
    @Schema(name = "CaseNoticeKind")
    enum NoticeKind implements Labelled {
        CORRECTION("补正告知书", "Correction notice"),
        ACCEPTANCE("受理通知书", "Notice of acceptance"),
        NON_ACCEPTANCE("不予受理通知书", "Notice of non-acceptance"),
        REJECTION("不予许可决定书", "Decision of refusal");

        private final Label label;

        NoticeKind(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * A written notice with its law.
     *
     * @param items of a correction notice everything that is missing
     */
    @Schema(name = "CaseNotice")
    record Notice(
            NoticeKind kind,
            LocalDate on,
            String zh,
            String en,
            String law,
            @Nullable List<MissingItem> items,
            String reason) {}

    /** One paper of the checklist and what was attached for it. */
    @Schema(name = "CasePaper")
    record Paper(MaterialKind material, boolean required, String source, List<Attached> documents) {}

    /** A document without its content. */
    @Schema(name = "CaseAttached")
    record Attached(UUID id, String name, String mediaType, int sizeBytes, String sha256, Instant uploadedAt) {}

    /** One department's part. */
    @Schema(name = "CasePart")
    record Part(
            @NotNull ReviewingDepartment department,
            @NotNull TaskNature nature,
            @NotNull TaskState state,
            String reason,
            String document,
            Instant decidedAt) {
        static Part of(DepartmentTask task) {
            return new Part(
                    task.department(), task.nature(), task.state(), task.reason(), task.document(), task.decidedAt());
        }
    }

    /** A time that is not counted; {@code until} is missing while it lasts. */
    @Schema(name = "CaseStop")
    record Stop(PauseGround ground, String reason, LocalDate from, LocalDate until) {
        static Stop of(CasePause pause) {
            return new Stop(pause.ground(), pause.reason(), pause.from(), pause.until());
        }
    }

    @Schema(name = "CaseExtension")
    record Extension(int workdays, String reason, String approvalDocument) {
        static Extension of(org.yiyang.institution.window.Extension one) {
            return new Extension(one.workdays(), one.reason(), one.approvalDocument());
        }
    }

    /**
     * What is due; {@code dueOn}, {@code dueAt} and {@code workdaysLeft} are missing while the clock is stopped.
     *
     * @param workdaysLeft 0 on the last day, negative after it
     */
    @Schema(name = "CaseDeadline")
    record Deadline(
            String kind,
            String law,
            LocalDate dueOn,
            Instant dueAt,
            Integer workdaysLeft,
            boolean provisional,
            boolean overdue,
            boolean paused) {
        static Deadline of(CaseDeadlines.Due one, Integer workdaysLeft, Instant now) {
            return new Deadline(
                    one.kind(),
                    one.article(),
                    one.due() == null ? null : one.due().day(),
                    one.at(),
                    workdaysLeft,
                    one.due() != null && one.due().provisional(),
                    one.overdue(now),
                    one.due() == null);
        }
    }

    /** What was handed out, without the account that did. */
    @Schema(name = "CaseIssuedView")
    record IssuedView(
            LocalDate on,
            UUID institutionId,
            String institutionName,
            UUID qualificationId,
            LocalDate nextVerificationOn) {
        static IssuedView of(Issued one, InstitutionNames names) {
            return one == null
                    ? null
                    : new IssuedView(
                            one.on(),
                            one.institutionId(),
                            names.of(one.institutionId()),
                            one.qualificationId(),
                            one.nextVerificationOn());
        }
    }

    /** One page of cases. */
    @Schema(name = "CaseList")
    record Listed(List<CaseView> items) {}

    /** Every move of a case, oldest first. */
    @Schema(name = "CaseHistory")
    record History(List<MoveHistory.Entry> items) {}

    /** What a matter asks for. */
    @Schema(name = "CasePapers")
    record Papers(List<Asked> items) {}

    @Schema(name = "CaseAsked")
    record Asked(MaterialKind material, String zh, String en, boolean required, String source) {}

    /** How far a case is, for whoever has its number and code word; no names, no reasons. */
    @Schema(name = "CaseProgress")
    record Progress(
            String number,
            CaseMatter matter,
            CaseStatus status,
            LocalDate receivedOn,
            LocalDate acceptedOn,
            LocalDate decidedOn,
            LocalDate issuedOn,
            List<Step> steps,
            List<Deadline> deadlines) {}

    @Schema(name = "CaseStep")
    record Step(
            @NotNull ReviewingDepartment department,
            @NotNull TaskState state) {}
}
