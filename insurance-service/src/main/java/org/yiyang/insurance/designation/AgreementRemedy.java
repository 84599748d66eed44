package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * What an institution does about a decision of the agency, or a breach by it (救济): 医疗机构医疗保障定点管理暂行办法 art. 39.
 * Nothing is suspended by it.
 */
@Entity
@Table(name = "designation_remedy")
class AgreementRemedy {
    @Id
    private UUID id;

    @Embedded
    private Claim claim;

    /** From which on the agency has time to answer. */
    @Column(name = "entered_on")
    private LocalDate enteredOn;

    /** Null while nothing is decided. */
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RemedyOutcome outcome;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "outcome_document")
    private String outcomeDocument;

    /** For JPA. */
    protected AgreementRemedy() {}

    AgreementRemedy(Claim claim, LocalDate enteredOn) {
        this.id = Ids.next();
        this.claim = claim;
        this.enteredOn = enteredOn;
    }

    /**
     * A remedy as it is sought.
     *
     * @param against what it is about, in the institution's words
     * @param measureId the measure on a breach against which it is sought; null where it is about something else
     */
    @Embeddable
    record Claim(
            @Enumerated(EnumType.STRING) @Column(length = 30)
            RemedyKind kind,

            @Column(name = "sought_on") LocalDate soughtOn,
            @Column(name = "against_text") String against,
            @Column(name = "measure_id") UUID measureId,
            String document) {}

    /** The ways that are open to it. */
    @Schema(name = "RemedyKind")
    enum RemedyKind implements Labelled {
        CORRECTION_DEMANDED("要求经办机构纠正", "The agency is asked to put it right"),
        ADMINISTRATION_ASKED("提请医疗保障行政部门协调处理、督促整改", "The insurance administration is asked to intervene"),
        RECONSIDERATION("行政复议", "Administrative reconsideration"),
        LAWSUIT("行政诉讼", "Lawsuit");

        private final Label label;

        RemedyKind(String zh, String en) {
            this.label = new Label(zh, en);
        }

        /** Whether the agency itself has to answer; of the others an authority or a court decides. */
        boolean answeredByAgency() {
            return this == CORRECTION_DEMANDED || this == ADMINISTRATION_ASKED;
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** What became of it. */
    @Schema(name = "RemedyOutcome")
    enum RemedyOutcome implements Labelled {
        GRANTED("支持", "Granted"),
        PARTLY_GRANTED("部分支持", "Granted in part"),
        REJECTED("不予支持", "Rejected"),
        WITHDRAWN("已撤回", "Withdrawn by the institution");

        private final Label label;

        RemedyOutcome(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    void decide(RemedyOutcome what, LocalDate day, String number) {
        outcome = what;
        decidedOn = day;
        outcomeDocument = number;
    }

    /** What was said of it was a mistake: it waits as before. */
    void reopen() {
        decide(null, null, null);
    }

    boolean isOpen() {
        return outcome == null;
    }

    boolean isGranted() {
        return outcome == RemedyOutcome.GRANTED;
    }

    /** Whether a measure is lifted because this one was granted. */
    boolean hasLifted(BreachMeasure measure) {
        return isGranted()
                && measure.isLifted()
                && measure.id().equals(claim.measureId())
                && measure.settledOn().equals(decidedOn)
                && measure.settledBy().equals(outcomeDocument);
    }

    /** Whether the agency itself has not answered yet. */
    boolean waitsForAgency() {
        return isOpen() && claim.kind().answeredByAgency();
    }

    LocalDate enteredOn() {
        return enteredOn;
    }

    UUID id() {
        return id;
    }

    Claim claim() {
        return claim;
    }

    RemedyOutcome outcome() {
        return outcome;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    String outcomeDocument() {
        return outcomeDocument;
    }
}
