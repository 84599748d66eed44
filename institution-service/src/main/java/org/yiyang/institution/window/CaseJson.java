package org.yiyang.institution.window;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.window.matter.AuthorityLevel;
import org.yiyang.institution.window.matter.CaseApplication;
import org.yiyang.institution.window.matter.CaseMatter;
import org.yiyang.institution.window.matter.ChangeReason;
import org.yiyang.institution.window.matter.DepartmentTask;
import org.yiyang.institution.window.matter.MissingItem;
import org.yiyang.institution.window.matter.Particulars;
import org.yiyang.institution.window.matter.ReviewingDepartment;
import org.yiyang.institution.window.matter.TaskState;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.text.VisibleText;

/** The bodies of requests about cases. */
final class CaseJson {
    private CaseJson() {}

    /** What shall be entered of a new unit (name, category and address at least), or what shall change. */
    @Schema(name = "CaseWanted")
    record Wanted(
            @Text @Size(min = 2, max = 100) String name,
            InstitutionCategory category,
            @Text @Size(max = 40) @PaperNumber String creditCode,
            @Text @Size(min = 2, max = 200) String address,
            Ownership ownership,
            @Min(0) @Max(20000) Integer beds,
            UUID operatedById,

            @Pattern(regexp = "\\d{6}(\\d{3})?|\\d{4}F\\d{2}|\\d{6}F\\d{2}")
            String regionCode,

            @Size(min = 1, max = 60) Set<@NotNull Department> departments) {
        private Particulars particulars() {
            return new Particulars(
                    VisibleText.normal(name),
                    category,
                    creditCode,
                    address,
                    ownership,
                    beds,
                    operatedById,
                    regionCode,
                    departments == null ? null : new TreeSet<>(departments));
        }
    }

    /**
     * An application of the caller's institution. Without {@code subjectId} it is about that institution itself, or about
     * the unit in {@code particulars} that is still to be registered.
     */
    @Schema(name = "CaseApply")
    record Apply(
            @NotNull CaseMatter matter,
            @NotNull AuthorityLevel level,
            UUID subjectId,
            UUID qualificationId,
            @Valid Wanted particulars,
            ChangeReason changeReason,
            LocalDate firstResidentOn,
            LocalDate requestedUntil,
            LocalDate changedOn) {
        CaseApplication application(Caller caller) {
            return new CaseApplication(
                    matter,
                    caller.institution(),
                    subjectId,
                    qualificationId,
                    particulars == null ? null : particulars.particulars(),
                    changeReason,
                    firstResidentOn,
                    requestedUntil,
                    changedOn);
        }
    }

    /** What stands in place of an application; matter and level stay. */
    @Schema(name = "CaseRevise")
    record Revise(
            UUID subjectId,
            UUID qualificationId,
            @Valid Wanted particulars,
            ChangeReason changeReason,
            LocalDate firstResidentOn,
            LocalDate requestedUntil,
            LocalDate changedOn) {
        CaseApplication application(Caller caller) {
            return new Apply(
                            null,
                            null,
                            subjectId,
                            qualificationId,
                            particulars,
                            changeReason,
                            firstResidentOn,
                            requestedUntil,
                            changedOn)
                    .application(caller);
        }
    }

    /** Nothing more need be said. */
    @Schema(name = "CaseNothing")
    record Nothing() {}

    /** Why something is done. */
    @Schema(name = "CaseReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** Everything that is missing; there is no second notice. */
    @Schema(name = "CaseRequireCorrection")
    record RequireCorrection(@NotEmpty @Size(max = 30) List<@NotNull @Valid MissingItem> items) {}

    @Schema(name = "CaseNotAccept")
    record NotAccept(
            @NotNull NonAcceptance ground,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** A department's yes. */
    @Schema(name = "CaseConsent")
    record Consent(
            @NotNull ReviewingDepartment department,
            @Text @Size(max = 100) @PaperNumber String document,
            @Text @Size(max = 500) String reason) {
        DepartmentTask.Decision decision(TaskState state, Caller caller, Instant at) {
            return new DepartmentTask.Decision(department, state, reason, document, caller.subject(), at);
        }
    }

    /** A department's no, or its return of a filing, with the reason that is given to the applicant. */
    @Schema(name = "CaseObjection")
    record Objection(
            @NotNull ReviewingDepartment department,
            @NotNull @Text @Size(max = 500) String reason,
            @Text @Size(max = 100) @PaperNumber String document) {
        DepartmentTask.Decision decision(TaskState state, Caller caller, Instant at) {
            return new DepartmentTask.Decision(department, state, reason, document, caller.subject(), at);
        }
    }

    @Schema(name = "CasePause")
    record Pause(
            @NotNull ReviewingDepartment department,
            @NotNull PauseGround ground,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** A department's act on the clock, with its reason; or which department's part was decided by mistake. */
    @Schema(name = "CaseForDepartment")
    record ForDepartment(
            @NotNull ReviewingDepartment department,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** More time for the decision; {@code approvalDocument} is the number or title of the paper that approves it. */
    @Schema(name = "CaseExtend")
    record Extend(
            @NotNull ReviewingDepartment department,
            @NotNull @Text @Size(max = 500) String reason,
            @Text @Size(max = 100) @PaperNumber String approvalDocument) {}

    /** The certificate as it is printed, of a filing or a licence; other matters have none. */
    @Schema(name = "CaseIssue")
    record Issue(@Valid Certificate certificate) {}

    /**
     * A certificate as it is printed.
     *
     * @param licenceNumberReason why a licence's number is genuine that is not built by the rule; only a supervisor enters one
     */
    @Schema(name = "CaseCertificate")
    record Certificate(
            @NotNull @Text @Size(max = 60) @PaperNumber String number,
            @NotNull @Text @Size(max = 100) String authority,
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @Text @Size(max = 500) String licenceNumberReason) {
        CaseIssue.Certificate printed() {
            return new CaseIssue.Certificate(number, authority, validFrom, validUntil, licenceNumberReason);
        }
    }

    @Schema(name = "CaseCorrect")
    record Correct(
            @NotNull CaseStatus to,
            @NotNull @Text @Size(max = 500) String reason) {}

    @Schema(name = "CaseCorrectClock")
    record CorrectClock(
            @NotNull ClockMistake mistake,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** What an applicant was given at the counter. */
    @Schema(name = "CaseAsk")
    record Ask(
            @NotNull @Pattern(regexp = "(\\d{4}|\\d{6}|\\d{4}F\\d{2}|\\d{6}F\\d{2})-\\d{4}-\\d{6,12}") @PaperNumber
            String number,

            @NotNull @Pattern(regexp = "[0-9A-Za-z]{8}") String codeWord) {}
}
