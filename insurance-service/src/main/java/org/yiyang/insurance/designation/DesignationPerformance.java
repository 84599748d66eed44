package org.yiyang.insurance.designation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.refusal.Refused;

/**
 * What comes with an agreement and its evaluation beside their states (履约): filings with the insurance administration,
 * supplementary agreements, measures on breaches, remedies of the institution, and costs that it declares
 * (医疗机构医疗保障定点管理暂行办法 art. 5, 9, 10, 38, 39).
 */
@Embeddable
class DesignationPerformance {
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<DesignationFiling> filings = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<SupplementaryAgreement> supplementaries = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<BreachMeasure> measures = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<AgreementRemedy> remedies = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<CostDeclaration> declarations = new ArrayList<>();

    @Embedded
    private PerformanceCounts counts = new PerformanceCounts();

    /** Something has come about that the agency files with the administration. */
    void mustFile(DesignationFilingSubject subject, LocalDate today) {
        filings.add(new DesignationFiling(subject, today));
        counts.filings(1);
    }

    /** What came about last was taken back: it is not filed any more, if it was not filed already. What came before it still is. */
    void needNotFile(DesignationFilingSubject subject, LocalDate today) {
        if (counts.allows("record-filing")) {
            toFile(subject).reduce((first, second) -> second).ifPresent(last -> {
                last.drop(today);
                counts.filings(-1);
            });
        }
    }

    /** What waits to be filed, the oldest first. */
    private Stream<DesignationFiling> toFile(DesignationFilingSubject subject) {
        return filings.stream()
                .filter(one -> one.isOpen() && one.subject() == subject)
                .sorted(Comparator.comparing(DesignationFiling::aroseOn).thenComparing(DesignationFiling::id));
    }

    void file(DesignationFilingSubject subject, LocalDate filedOn, String document) {
        DesignationFiling filing = toFile(subject)
                .findFirst()
                .orElseThrow(
                        () -> new Refused(DesignationPerformanceRefusal.NOTHING_TO_FILE, subject.zh()).at("/subject"));
        if (filedOn.isBefore(filing.aroseOn())) {
            throw new Refused(DesignationRefusal.DAY_TOO_EARLY, filing.aroseOn()).at("/filedOn");
        }
        filing.file(filedOn, document);
        counts.filings(-1);
        counts.outcomes(1);
    }

    void add(SupplementaryAgreement supplementary) {
        mustBeAlone(supplementary, "/agreementNumber");
        supplementaries.add(supplementary);
        counts.supplementaries(1);
    }

    void mustBeAlone(SupplementaryAgreement supplementary, String pointer) {
        if (supplementaries.stream().anyMatch(one -> one != supplementary && one.collides(supplementary))) {
            throw new Refused(DesignationPerformanceRefusal.SUPPLEMENTARY_TWICE).at(pointer);
        }
    }

    void endSupplementary(UUID id, LocalDate firstDayAfter) {
        SupplementaryAgreement one = supplementaries.stream()
                .filter(each -> each.id().equals(id) && each.isOpen())
                .findFirst()
                .orElseThrow(() -> new Refused(DesignationPerformanceRefusal.SUPPLEMENTARY_UNKNOWN)
                        .at("/supplementaryAgreementId"));
        if (!firstDayAfter.isAfter(one.validFrom())) {
            throw new Refused(DesignationRefusal.TERM_REVERSED).at("/lastDay");
        }
        one.end(firstDayAfter);
        counts.supplementaries(-1);
        counts.outcomes(1);
    }

    void impose(BreachMeasure measure) {
        measures.add(measure);
        if (measure.isOpen()) {
            counts.measures(1);
        } else {
            counts.outcomes(1);
        }
    }

    void settle(UUID id, LocalDate day, BreachMeasure.MeasureSettlement how, String document) {
        measure(id)
                .filter(BreachMeasure::isOpen)
                .orElseThrow(this::measureUnknown)
                .settle(day, how, document);
        counts.measures(-1);
        counts.outcomes(1);
    }

    Optional<BreachMeasure> measure(UUID id) {
        return measures.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Refused measureUnknown() {
        return new Refused(DesignationPerformanceRefusal.MEASURE_UNKNOWN).at("/measureId");
    }

    void seek(AgreementRemedy.Claim claim, LocalDate today) {
        if (claim.measureId() != null) {
            BreachMeasure against = measure(claim.measureId()).orElseThrow(this::measureUnknown);
            LocalDate decided = against.decision().decidedOn();
            if (claim.soughtOn().isBefore(decided)) {
                throw new Refused(DesignationRefusal.DAY_TOO_EARLY, decided).at("/soughtOn");
            }
        }
        remedies.add(new AgreementRemedy(claim, today));
        counts.remedies(1);
        counts.unanswered(claim.kind().answeredByAgency() ? 1 : 0);
    }

    /** Records what became of a remedy; a measure against which one was granted is lifted on that day. */
    void decide(UUID id, AgreementRemedy.RemedyOutcome outcome, LocalDate day, String document) {
        AgreementRemedy remedy = remedies.stream()
                .filter(one -> one.id().equals(id) && one.isOpen())
                .findFirst()
                .orElseThrow(() -> new Refused(DesignationPerformanceRefusal.REMEDY_UNKNOWN).at("/remedyId"));
        if (day.isBefore(remedy.claim().soughtOn())) {
            throw new Refused(DesignationRefusal.DAY_TOO_EARLY, remedy.claim().soughtOn()).at("/decidedOn");
        }
        remedy.decide(outcome, day, document);
        counts.remedies(-1);
        counts.unanswered(remedy.claim().kind().answeredByAgency() ? -1 : 0);
        counts.outcomes(1);
        if (remedy.isGranted()) {
            measure(remedy.claim().measureId()).filter(one -> !one.isLifted()).ifPresent(one -> {
                counts.measures(one.isOpen() ? -1 : 0);
                counts.outcomes(one.isOpen() ? 1 : 0);
                one.lift(day, document);
            });
        }
    }

    /** What is declared again while it is unpaid takes the place of what was declared. */
    void declare(LocalDate month, BigDecimal amount, LocalDate today) {
        Optional<CostDeclaration> before =
                declarations.stream().filter(one -> one.month().equals(month)).findFirst();
        if (before.isEmpty()) {
            declarations.add(new CostDeclaration(month, amount, today));
            counts.declarations(1);
            return;
        }
        if (!before.get().isOpen()) {
            throw new Refused(DesignationPerformanceRefusal.MONTH_PAID).at("/month");
        }
        before.get().declareAgain(amount, today);
    }

    /** The declaration of a month that is not paid yet. */
    CostDeclaration unpaid(LocalDate month) {
        return declarations.stream()
                .filter(one -> one.month().equals(month) && one.isOpen())
                .findFirst()
                .orElseThrow(() -> new Refused(DesignationPerformanceRefusal.NOTHING_TO_PAY).at("/month"));
    }

    void pay(CostDeclaration declaration, CostDeclaration.Payment payment) {
        if (payment.paid().add(payment.withheld()).compareTo(declaration.amount()) != 0) {
            throw new Refused(
                            DesignationPerformanceRefusal.PAYMENT_DIFFERS,
                            declaration.amount().toPlainString())
                    .at("/paidAmount");
        }
        if ((payment.reason() == null) != (payment.withheld().signum() == 0)) {
            throw new Refused(DesignationPerformanceRefusal.WITHHELD_REASON).at("/reason");
        }
        if (payment.paidOn().isBefore(declaration.declaredOn())) {
            throw new Refused(DesignationRefusal.DAY_TOO_EARLY, declaration.declaredOn()).at("/paidOn");
        }
        declaration.pay(payment);
        counts.declarations(-1);
        counts.outcomes(1);
    }

    /** Since when what has waited longest for the agency waits, of those tasks that may wait for several; null where none does. */
    LocalDate waitingSince(AgencyTask task) {
        Stream<LocalDate> days = switch (task) {
            case FILE_WITH_ADMINISTRATION ->
                filings.stream().filter(DesignationFiling::isOpen).map(DesignationFiling::aroseOn);
            case ANSWER_REMEDY ->
                remedies.stream().filter(AgreementRemedy::waitsForAgency).map(AgreementRemedy::enteredOn);
            case PAY_DECLARED_COSTS ->
                declarations.stream().filter(CostDeclaration::isOpen).map(CostDeclaration::declaredOn);
            default -> Stream.empty();
        };
        return days.min(Comparator.naturalOrder()).orElse(null);
    }

    PerformanceCounts counts() {
        return counts;
    }

    List<DesignationFiling> filings() {
        return filings;
    }

    List<SupplementaryAgreement> supplementaries() {
        return supplementaries;
    }

    List<BreachMeasure> measures() {
        return measures;
    }

    List<AgreementRemedy> remedies() {
        return remedies;
    }

    List<CostDeclaration> declarations() {
        return declarations;
    }
}
