package org.yiyang.insurance.designation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.kit.refusal.Refused;

/**
 * What comes with an agreement and its evaluation beside their states (履约): filings with the insurance administration,
 * supplementary agreements, measures on breaches, remedies of the institution, and costs that it declares
 * (医疗机构医疗保障定点管理暂行办法 art. 5, 9, 10, 38, 39). How many of each are open is kept, so that a move need not read them.
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

    @Column(name = "open_filings")
    private int openFilings;

    @Column(name = "open_supplementaries")
    private int openSupplementaries;

    @Column(name = "open_measures")
    private int openMeasures;

    @Column(name = "open_remedies")
    private int openRemedies;

    /** Of the open remedies those that the agency itself has to answer. */
    @Column(name = "unanswered_remedies")
    private int unansweredRemedies;

    @Column(name = "open_declarations")
    private int openDeclarations;

    /** Something has come about that the agency files with the administration. */
    void mustFile(DesignationFilingSubject subject, LocalDate today) {
        filings.add(new DesignationFiling(subject, today));
        openFilings++;
    }

    /** A correction took it back; what was filed already stays filed. */
    void needNotFile(DesignationFilingSubject subject, LocalDate today) {
        filings.stream().filter(one -> one.isOpen(subject)).toList().forEach(one -> {
            one.drop(today);
            openFilings--;
        });
    }

    void file(DesignationFilingSubject subject, LocalDate filedOn, String document) {
        DesignationFiling filing = filings.stream()
                .filter(one -> one.isOpen(subject))
                .min(Comparator.comparing(DesignationFiling::aroseOn))
                .orElseThrow(
                        () -> new Refused(DesignationPerformanceRefusal.NOTHING_TO_FILE, subject.zh()).at("/subject"));
        if (filedOn.isBefore(filing.aroseOn())) {
            throw new Refused(DesignationRefusal.DAY_TOO_EARLY, filing.aroseOn()).at("/filedOn");
        }
        filing.file(filedOn, document);
        openFilings--;
    }

    void add(SupplementaryAgreement supplementary) {
        boolean twice = supplementaries.stream()
                .anyMatch(one -> one.isOpen() && one.number().equals(supplementary.number()));
        if (twice) {
            throw new Refused(DesignationPerformanceRefusal.SUPPLEMENTARY_TWICE).at("/agreementNumber");
        }
        supplementaries.add(supplementary);
        openSupplementaries++;
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
        openSupplementaries--;
    }

    void impose(BreachMeasure measure) {
        measures.add(measure);
        openMeasures += measure.isOpen() ? 1 : 0;
    }

    void settle(UUID id, LocalDate day, BreachMeasure.MeasureSettlement how, String document) {
        BreachMeasure measure = openMeasure(id, "/measureId");
        if (day.isBefore(measure.decision().decidedOn())) {
            throw new Refused(
                            DesignationRefusal.DAY_TOO_EARLY, measure.decision().decidedOn())
                    .at("/settledOn");
        }
        measure.settle(day, how, document);
        openMeasures--;
    }

    private BreachMeasure openMeasure(UUID id, String pointer) {
        return measures.stream()
                .filter(one -> one.id().equals(id) && one.isOpen())
                .findFirst()
                .orElseThrow(() -> new Refused(DesignationPerformanceRefusal.MEASURE_UNKNOWN).at(pointer));
    }

    void seek(AgreementRemedy.Claim claim) {
        UUID against = claim.measureId();
        if (against != null && measures.stream().noneMatch(one -> one.id().equals(against))) {
            throw new Refused(DesignationPerformanceRefusal.MEASURE_UNKNOWN).at("/measureId");
        }
        remedies.add(new AgreementRemedy(claim));
        openRemedies++;
        unansweredRemedies += claim.kind().answeredByAgency() ? 1 : 0;
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
        openRemedies--;
        unansweredRemedies -= remedy.claim().kind().answeredByAgency() ? 1 : 0;
        if (outcome == AgreementRemedy.RemedyOutcome.GRANTED) {
            lift(remedy.claim().measureId(), day, document);
        }
    }

    private void lift(UUID measureId, LocalDate day, String document) {
        measures.stream()
                .filter(one -> one.id().equals(measureId) && one.isOpen())
                .forEach(one -> {
                    one.settle(day, BreachMeasure.MeasureSettlement.LIFTED, document);
                    openMeasures--;
                });
    }

    void declare(CostDeclaration declaration) {
        if (declarations.stream().anyMatch(one -> one.month().equals(declaration.month()))) {
            throw new Refused(DesignationPerformanceRefusal.MONTH_DECLARED).at("/month");
        }
        declarations.add(declaration);
        openDeclarations++;
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
        openDeclarations--;
    }

    /** Since when the longest waiting declaration is unpaid; null where none is. */
    LocalDate unpaidSince() {
        if (openDeclarations == 0) {
            return null;
        }
        return declarations.stream()
                .filter(CostDeclaration::isOpen)
                .map(CostDeclaration::declaredOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What the agency has to do about it. */
    Set<AgencyTask> waiting() {
        Set<AgencyTask> waiting = EnumSet.noneOf(AgencyTask.class);
        if (openFilings > 0) {
            waiting.add(AgencyTask.FILE_WITH_ADMINISTRATION);
        }
        if (unansweredRemedies > 0) {
            waiting.add(AgencyTask.ANSWER_REMEDY);
        }
        if (openDeclarations > 0) {
            waiting.add(AgencyTask.PAY_DECLARED_COSTS);
        }
        return waiting;
    }

    /** Whether a verb has something on which it could be done. */
    boolean allows(String verb) {
        return switch (verb) {
            case "record-filing" -> openFilings > 0;
            case "end-supplementary-agreement" -> openSupplementaries > 0;
            case "settle-measure" -> openMeasures > 0;
            case "decide-remedy" -> openRemedies > 0;
            case "record-payment" -> openDeclarations > 0;
            default -> true;
        };
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
