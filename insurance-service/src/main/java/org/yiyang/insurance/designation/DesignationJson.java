package org.yiyang.insurance.designation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.csv.DayAfter;
import org.yiyang.kit.deadline.ExtensionReason;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about designations. */
final class DesignationJson {
    static final String CODE = "H\\d{11}";

    private DesignationJson() {}

    /** What the applicant declares, and what it hands in with this: 医疗机构医疗保障定点管理暂行办法 art. 6, 7. */
    @Schema(name = "DesignationFacts")
    record Facts(
            @NotNull @Min(0) @Max(10000) Integer firstRegisteredPhysicians,
            @NotNull Boolean insuranceManager,
            @NotNull Boolean insuranceDepartment,
            @NotNull Boolean systemsReady,
            @Size(max = 10) List<@NotNull ApplicationMaterial> materials) {
        DesignationApplication.Declared declared() {
            return new DesignationApplication.Declared(
                    new ApplicantFacts(firstRegisteredPhysicians, insuranceManager, insuranceDepartment, systemsReady),
                    materials == null ? Set.of() : Set.copyOf(materials));
        }
    }

    /** An application of an institution, or of a home for its internal unit. */
    @Schema(name = "DesignationSubmit")
    record Submit(
            @NotNull UUID institutionId,
            @NotNull @Min(0) @Max(10000) Integer firstRegisteredPhysicians,
            @NotNull Boolean insuranceManager,
            @NotNull Boolean insuranceDepartment,
            @NotNull Boolean systemsReady,
            @Size(max = 10) List<@NotNull ApplicationMaterial> materials,
            @Size(max = 10) List<@NotNull @Valid Head> heads) {
        List<DesignationHeads.Named> named() {
            return Head.named(heads);
        }

        DesignationApplication.Declared declared() {
            return new Facts(firstRegisteredPhysicians, insuranceManager, insuranceDepartment, systemsReady, materials)
                    .declared();
        }
    }

    /** Somebody who answers for the institution; the number is kept sealed and never shown. */
    @Schema(name = "DesignationHead")
    record Head(
            @NotNull HeadOffice office,

            @NotNull @SealedText @Size(max = 40) @PaperNumber
            String citizenId) {
        static List<DesignationHeads.Named> named(List<Head> heads) {
            return heads == null
                    ? List.of()
                    : heads.stream()
                            .map(one -> new DesignationHeads.Named(one.office(), one.citizenId()))
                            .toList();
        }
    }

    /** An agreement as it stood on paper; {@code termUntil} is its last day. */
    @Schema(name = "DesignationTakeOver")
    record TakeOver(
            @NotNull UUID institutionId,
            @NotNull @Pattern(regexp = CODE) @PaperNumber String code,
            @NotNull @Valid Terms agreement,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Takeover mark(String by, Instant at) {
            return new Takeover(document, reason, by, at);
        }
    }

    /** Number and term of an agreement; {@code termUntil} is its last day. */
    @Schema(name = "DesignationTerms")
    record Terms(
            @NotNull @Text @Size(max = 60) @PaperNumber String agreementNumber,
            @NotNull LocalDate termFrom,
            @NotNull LocalDate termUntil) {
        DesignationAgreement agreement() {
            return DesignationAgreement.over(agreementNumber, termFrom, termUntil.plusDays(1));
        }
    }

    /** All that is missing, named once. */
    @Schema(name = "DesignationMissing")
    record Missing(@NotEmpty @Size(max = 20) List<@NotNull @Text @Size(max = 100) String> missing) {
        String text() {
            return String.join("\n", missing);
        }
    }

    /** Why an application is not accepted; {@code foundOn} is the day on which fraud in an application was found. */
    @Schema(name = "DesignationRefuse")
    record Refuse(
            @NotNull RefusalGround ground,
            LocalDate foundOn,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** The national code (fixmedins_code) that the agency assigns. */
    @Schema(name = "DesignationActivate")
    record Activate(
            @NotNull @Pattern(regexp = CODE) @PaperNumber String code) {}

    /** A suspension; {@code requestedOn} where the institution asked for it. */
    @Schema(name = "DesignationSuspend")
    record Suspend(
            @NotNull SuspensionGround ground,
            @NotNull LocalDate effectiveOn,
            LocalDate requestedOn,
            @NotNull @Text @Size(max = 500) String reason) {
        DesignationAgreements.Suspension suspension() {
            return new DesignationAgreements.Suspension(ground, effectiveOn, requestedOn, reason);
        }
    }

    /** A termination, after notice and hearing. */
    @Schema(name = "DesignationTerminate")
    record Terminate(
            @NotNull TerminationGround ground,
            @NotNull LocalDate effectiveOn,
            @NotNull LocalDate noticeServedOn,
            LocalDate requestedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason,
            @Size(max = 10) List<@NotNull @Valid Head> responsibleHeads) {
        DesignationAgreements.Termination termination() {
            return new DesignationAgreements.Termination(
                    ground, effectiveOn, noticeServedOn, requestedOn, document, reason, Head.named(responsibleHeads));
        }
    }

    /** A notice that the agreement is to be ended, so that the institution may state its case. */
    @Schema(name = "DesignationNotice")
    record Notice(
            @NotNull TerminationGround ground,
            @NotNull LocalDate servedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        DesignationHearing notice() {
            return DesignationHearing.of(ground, servedOn, document);
        }
    }

    /** What the institution says to a notice, in its own words. */
    @Schema(name = "DesignationCase")
    record Case(@NotNull @Text @Size(max = 2000) String statement) {}

    /** The national code that it should have been given. */
    @Schema(name = "DesignationCorrectCode")
    record CorrectCode(
            @NotNull @Pattern(regexp = CODE) @PaperNumber String code,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Number and term as they should have been typed; {@code termUntil} is its last day. */
    @Schema(name = "DesignationCorrectTerm")
    record CorrectTerm(
            @NotNull @Text @Size(max = 60) @PaperNumber String agreementNumber,
            @NotNull LocalDate termFrom,
            @NotNull LocalDate termUntil,
            @NotNull @Text @Size(max = 500) String reason) {
        DesignationAgreement agreement() {
            return new Terms(agreementNumber, termFrom, termUntil).agreement();
        }
    }

    /** A major change, with the document that approved it. */
    @Schema(name = "DesignationChange")
    record Change(
            @NotNull ChangeKind kind,
            @NotNull LocalDate approvedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document) {}

    /** Back to the state before a mistaken move. */
    @Schema(name = "DesignationCorrect")
    record Correct(
            @NotNull DesignationStatus to,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** What should have been decided for these days; {@code validUntil} is the last of them. */
    @Schema(name = "DesignationCorrectPeriod")
    record CorrectPeriod(
            @NotNull DesignationInForceState state,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil,
            @NotNull @Text @Size(max = 500) String reason) {
        Days.Span days() {
            return new Days.Span(validFrom, validUntil.plusDays(1));
        }
    }

    /** One page of them. */
    @Schema(name = "DesignationList")
    record Listed(List<View> items) {}

    /** Every move, oldest first. */
    @Schema(name = "DesignationHistory")
    record History(List<MoveHistory.Entry> items) {}

    /** Why something is done. */
    @Schema(name = "DesignationReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A move that says all by itself. */
    @Schema(name = "DesignationNothing")
    record Nothing() {}

    /**
     * A designation as an entitled caller sees it.
     *
     * @param parentName what the home is called whose unit it is
     * @param institutionPhone at which the public reaches it, only for those who may act in the designation
     * @param barredUntil the first day on which it may apply again
     * @param resumptionAskedOn when the institution asked that its own suspension be lifted; null if it did not
     * @param failedBeforeOn when an earlier application failed, so that this one has the second round alone; null if none did
     * @param missingMaterials what is to be handed in before the application can be accepted
     * @param performance for the two sides and the supervisors alone, null for others
     * @param declared what the applicant said of itself, null of one that was taken over from paper
     */
    @Schema(name = "DesignationView")
    record View(
            @JsonUnwrapped DesignationSnapshot designation,
            UUID parentId,
            String parentName,
            String institutionName,
            String institutionPhone,
            String institutionCategory,
            LocalDate submittedOn,
            ApplicantFacts declared,
            List<ApplicationMaterial> materials,
            List<ApplicationMaterial> missingMaterials,
            @Nullable List<String> missing,
            LocalDate acceptedOn,
            RefusalGround refusalGround,
            @Nullable LocalDate failedBeforeOn,
            List<EvaluationJson.EvaluationView> evaluations,
            LocalDate publicisedUntil,
            DesignationAgreementJson.AgreementView agreement,
            DesignationAgreementJson.RenewalView renewal,
            @Nullable LocalDate resumptionAskedOn,
            @Nullable DesignationAgreementJson.HearingView hearing,
            List<DesignationAgreementJson.AgreementView> pastAgreements,
            DesignationAgreementJson.EndingView ending,
            List<DesignationAgreementJson.FilingView> filings,
            List<DesignationAgreementJson.SupplementaryView> supplementaryAgreements,
            @Nullable DesignationPerformanceJson.PerformanceView performance,
            @DayAfter LocalDate barredUntil,
            List<Flag> flags,
            List<DesignationWarning> warnings,
            List<ReportedChange> changes,
            List<DesignationAgreementJson.RegisteredChangeView> registeredChanges,
            List<DeadlineView> deadlines,
            Takeover.View takeover,
            long version,
            List<String> allowedActions) {}

    /** Something due. */
    @Schema(name = "DesignationDeadlineView")
    record DeadlineView(
            String kind,
            Instant dueAt,
            boolean provisional,
            boolean overdue,
            Instant originalDueAt,
            ExtensionReason extendedBecause) {}
}
