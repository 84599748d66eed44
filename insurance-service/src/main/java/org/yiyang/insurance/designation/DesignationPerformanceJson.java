package org.yiyang.insurance.designation;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.designation.AgreementRemedy.RemedyKind;
import org.yiyang.insurance.designation.AgreementRemedy.RemedyOutcome;
import org.yiyang.insurance.designation.BreachMeasure.MeasureKind;
import org.yiyang.insurance.designation.BreachMeasure.MeasureSettlement;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.insurance.designation.SupplementaryAgreement.SupplementarySubject;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about what comes with an agreement. Amounts are yuan with at most two decimals. */
final class DesignationPerformanceJson {
    static final String MONTH = "20\\d{2}-(0[1-9]|1[0-2])";

    private DesignationPerformanceJson() {}

    /** What was filed with the insurance administration. */
    @Schema(name = "DesignationRecordFiling")
    record RecordFiling(
            @NotNull DesignationFilingSubject subject,
            @NotNull LocalDate filedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document) {}

    /** A supplementary agreement that both sides have signed. */
    @Schema(name = "DesignationAddSupplementary")
    record AddSupplementary(
            @NotNull @Text @Size(max = 60) @PaperNumber String agreementNumber,
            @NotNull SupplementarySubject subject,
            @Text @Size(max = 100) String internetHospital,
            @NotNull LocalDate signedOn,
            @NotNull LocalDate validFrom) {
        SupplementaryAgreement.Terms terms() {
            return new SupplementaryAgreement.Terms(agreementNumber, subject, internetHospital, signedOn, validFrom);
        }
    }

    /** The end of a supplementary agreement. */
    @Schema(name = "DesignationEndSupplementary")
    record EndSupplementary(
            @NotNull UUID supplementaryAgreementId,
            @NotNull LocalDate lastDay,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** A measure on a breach; {@code validUntil} is the last day of a suspension of staff or a department. */
    @Schema(name = "DesignationImposeMeasure")
    record ImposeMeasure(
            @NotNull MeasureKind kind,
            @NotNull LocalDate decidedOn,
            LocalDate noticeServedOn,

            @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal amount,

            @Text @Size(max = 100) @PaperNumber String concerned,
            LocalDate validUntil,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        BreachMeasure.Decision decision() {
            return new BreachMeasure.Decision(
                    kind,
                    decidedOn,
                    noticeServedOn,
                    amount == null ? null : yuan(amount),
                    concerned,
                    validUntil == null ? null : validUntil.plusDays(1),
                    document,
                    reason);
        }
    }

    /** What became of a measure. */
    @Schema(name = "DesignationSettleMeasure")
    record SettleMeasure(
            @NotNull UUID measureId,
            @NotNull MeasureSettlement settlement,
            @NotNull LocalDate settledOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document) {}

    /** A remedy that the institution seeks. */
    @Schema(name = "DesignationSeekRemedy")
    record SeekRemedy(
            @NotNull RemedyKind kind,
            @NotNull LocalDate soughtOn,
            @NotNull @Text @Size(max = 1000) String against,
            UUID measureId,
            @Text @Size(max = 100) @PaperNumber String document) {
        AgreementRemedy.Claim claim() {
            return new AgreementRemedy.Claim(kind, soughtOn, against, measureId, document);
        }
    }

    /** What became of a remedy. */
    @Schema(name = "DesignationDecideRemedy")
    record DecideRemedy(
            @NotNull UUID remedyId,
            @NotNull RemedyOutcome outcome,
            @NotNull LocalDate decidedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document) {}

    /** The costs of a month. */
    @Schema(name = "DesignationDeclareCosts")
    record DeclareCosts(
            @NotNull @Pattern(regexp = MONTH) String month,

            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal amount) {}

    /** What the fund has paid of the costs of a month. */
    @Schema(name = "DesignationRecordPayment")
    record RecordPayment(
            @NotNull @Pattern(regexp = MONTH) String month,
            @NotNull LocalDate paidOn,

            @NotNull @DecimalMin("0.00") @Digits(integer = 12, fraction = 2)
            BigDecimal paidAmount,

            @NotNull @DecimalMin("0.00") @Digits(integer = 12, fraction = 2)
            BigDecimal withheldAmount,

            @Text @Size(max = 500) String reason) {
        CostDeclaration.Payment payment() {
            return new CostDeclaration.Payment(paidOn, yuan(paidAmount), yuan(withheldAmount), reason, false);
        }
    }

    /** Of what is taken back what was recorded last. */
    @Schema(name = "DesignationCorrectPerformance")
    record CorrectPerformance(
            @NotNull PerformanceRecord kind,
            @NotNull UUID recordId,
            @NotNull @Text @Size(max = 500) String reason) {}

    static LocalDate month(String text) {
        return YearMonth.parse(text).atDay(1);
    }

    static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** A measure on a breach; {@code doneOn} is when one that is lifted had been done. */
    @Schema(name = "DesignationMeasureView")
    record MeasureView(
            UUID id,
            MeasureKind kind,
            LocalDate decidedOn,
            @Nullable LocalDate noticeServedOn,
            @Nullable BigDecimal amount,
            @Nullable String concerned,
            @Nullable LocalDate validUntil,
            String document,
            String reason,
            @Nullable MeasureSettlement settlement,
            @Nullable LocalDate settledOn,
            @Nullable String settledBy,
            @Nullable LocalDate doneOn,
            @Nullable String doneBy) {
        static MeasureView of(BreachMeasure one) {
            BreachMeasure.Decision decision = one.decision();
            return new MeasureView(
                    one.id(),
                    decision.kind(),
                    decision.decidedOn(),
                    decision.noticeServedOn(),
                    decision.amount(),
                    decision.concerned(),
                    decision.until() == null ? null : decision.until().minusDays(1),
                    decision.document(),
                    decision.reason(),
                    one.settlement(),
                    one.settledOn(),
                    one.settledBy(),
                    one.doneOn(),
                    one.doneBy());
        }
    }

    /** A remedy of the institution. */
    @Schema(name = "DesignationRemedyView")
    record RemedyView(
            UUID id,
            RemedyKind kind,
            LocalDate soughtOn,
            String against,
            @Nullable UUID measureId,
            @Nullable String document,
            @Nullable RemedyOutcome outcome,
            @Nullable LocalDate decidedOn,
            @Nullable String outcomeDocument) {
        static RemedyView of(AgreementRemedy one) {
            AgreementRemedy.Claim claim = one.claim();
            return new RemedyView(
                    one.id(),
                    claim.kind(),
                    claim.soughtOn(),
                    claim.against(),
                    claim.measureId(),
                    claim.document(),
                    one.outcome(),
                    one.decidedOn(),
                    one.outcomeDocument());
        }
    }

    /** The costs of one month, and what was paid of them. */
    @Schema(name = "DesignationDeclarationView")
    record DeclarationView(
            UUID id,
            String month,
            BigDecimal amount,
            LocalDate declaredOn,
            @Nullable LocalDate paidOn,
            @Nullable BigDecimal paidAmount,
            @Nullable BigDecimal withheldAmount,
            @Nullable String withheldReason,
            @Nullable Boolean paidLate) {
        static DeclarationView of(CostDeclaration one) {
            CostDeclaration.Payment payment = one.payment();
            String month = YearMonth.from(one.month()).toString();
            return payment == null
                    ? new DeclarationView(one.id(), month, one.amount(), one.declaredOn(), null, null, null, null, null)
                    : new DeclarationView(
                            one.id(),
                            month,
                            one.amount(),
                            one.declaredOn(),
                            payment.paidOn(),
                            payment.paid(),
                            payment.withheld(),
                            payment.reason(),
                            payment.late());
        }
    }

    /** What is for the two sides and the supervisors alone. */
    @Schema(name = "DesignationPerformanceView")
    record PerformanceView(List<MeasureView> measures, List<RemedyView> remedies, List<DeclarationView> declarations) {
        static PerformanceView of(Designation one) {
            DesignationPerformance all = one.performance();
            return new PerformanceView(
                    all.measures().stream()
                            .sorted(Comparator.comparing((BreachMeasure each) ->
                                            each.decision().decidedOn())
                                    .thenComparing(BreachMeasure::id))
                            .map(MeasureView::of)
                            .toList(),
                    all.remedies().stream()
                            .sorted(Comparator.comparing((AgreementRemedy each) ->
                                            each.claim().soughtOn())
                                    .thenComparing(AgreementRemedy::id))
                            .map(RemedyView::of)
                            .toList(),
                    all.declarations().stream()
                            .sorted(Comparator.comparing(CostDeclaration::month))
                            .map(DeclarationView::of)
                            .toList());
        }
    }
}
