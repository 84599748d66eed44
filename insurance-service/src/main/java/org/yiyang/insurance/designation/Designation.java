package org.yiyang.insurance.designation;

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
import org.yiyang.insurance.institution.Licence;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.refusal.Refused;

/** The designation (医保定点) of a medical institution or internal unit, with its agreement and the days of its force. */
@Entity
@Table(name = "designation")
class Designation extends DesignationTerm {
    static final String KIND = "designation";

    private int suspensions;

    @ElementCollection
    @CollectionTable(name = "designation_change", joinColumns = @JoinColumn(name = "designation_id"))
    private List<ReportedChange> changes = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private Origin origin;

    @Embedded
    private Takeover takeover;

    /** For JPA. */
    protected Designation() {}

    private Designation(Subject subject, Origin origin) {
        super(subject);
        this.origin = origin;
    }

    static Designation submitted(Subject subject, ApplicantFacts facts, LocalDate today, Instant at) {
        Designation designation = new Designation(subject, Origin.PROCEDURE);
        designation.apply(facts, today, at);
        return designation;
    }

    /** Taken over from paper (存量登记) with the term that its agreement has. */
    static Designation takenOver(Subject subject, String code, Agreement agreement, Takeover mark) {
        Designation designation = new Designation(subject, Origin.TAKEOVER);
        designation.takeover = mark;
        designation.putInForce(code, agreement, agreement.termFrom(), mark.enteredAt());
        designation.become(DesignationStatus.ACTIVE, "takeover", mark.reason(), mark.enteredAt());
        return designation;
    }

    /** One side signs; the second must sign the same number and term. */
    DesignationEvent sign(Agreement.Side side, Agreement text, String signer, Instant at) {
        status().mustAllow("sign");
        if (agreement() != null && agreement().signedBy(side)) {
            throw new Refused(DesignationRefusal.SIGNED_ALREADY);
        }
        if (agreement() != null && !agreement().sameAs(text)) {
            throw new Refused(DesignationRefusal.TERM_DIFFERS);
        }
        if (side == Agreement.Side.AGENCY && signer.equals(evaluatedBy())) {
            throw new Refused(DesignationRefusal.EVALUATOR_MAY_NOT_SIGN);
        }
        agree((agreement() == null ? text : agreement()).signed(side, signer, at));
        if (agreement().signedBy(Agreement.Side.AGENCY) && agreement().signedBy(Agreement.Side.INSTITUTION)) {
            become(DesignationStatus.SIGNED, "sign", null, at);
            return new DesignationEvent.DesignationSigned();
        }
        note(Move.of("sign", status(), status(), null, at));
        return new DesignationEvent.DesignationSignedByOne();
    }

    /** Puts the signed agreement in force from today, with the national code. */
    DesignationEvent activate(String newCode, LocalDate today, Licence licence, Instant at) {
        status().mustAllow("activate");
        if (today.isBefore(agreement().termFrom())) {
            throw new Refused(DesignationRefusal.TERM_NOT_BEGUN, agreement().termFrom());
        }
        mustHoldToday(today);
        if (!licence.validOn(today)) {
            throw new Refused(DesignationRefusal.LICENCE_NOT_VALID);
        }
        become(DesignationStatus.ACTIVE, "activate", null, at);
        putInForce(newCode, agreement(), today, at);
        return new DesignationEvent.DesignationActive();
    }

    /** Decides a suspension (中止) from a day on; the status turns on that day. */
    DesignationEvent suspend(SuspensionGround ground, LocalDate from, LocalDate today, String reason, Instant at) {
        status().mustAllow("suspend");
        if (from.isBefore(today) || !agreement().holds(from)) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/effectiveOn");
        }
        if (timeline().known().stream().anyMatch(row -> row.state() == InForceState.SUSPENDED && reaches(row, from))) {
            throw new Refused(DesignationRefusal.SUSPENDED_ALREADY);
        }
        decide(new DecidedPeriod(
                InForceState.SUSPENDED, ground, from, agreement().termTo(), at));
        suspensions++;
        if (suspensions >= 2) {
            flags().add(Flag.SECOND_SUSPENSION);
        }
        note(Move.of("suspend", status(), status(), reason, at));
        return new DesignationEvent.SuspensionDecided();
    }

    /** Lifts a decided suspension from today, if the licence allows. */
    DesignationEvent resume(LocalDate today, Licence licence, String reason, Instant at) {
        status().mustAllow("resume");
        mustHoldToday(today);
        if (!licence.validOn(today)) {
            throw new Refused(DesignationRefusal.LICENCE_NOT_VALID);
        }
        decide(new DecidedPeriod(InForceState.ACTIVE, null, today, agreement().termTo(), at));
        note(Move.of("resume", status(), status(), reason, at));
        return new DesignationEvent.DesignationResumed();
    }

    /** Ends the agreement (解除); bars new applications until a day, or not if null. */
    DesignationEvent terminate(Ending how, LocalDate bar, String reason, Instant at) {
        status().mustAllow("terminate");
        end(how, reason, at);
        bar(bar);
        return new DesignationEvent.DesignationTerminated();
    }

    DesignationEvent reportChange(ReportedChange change, Instant at) {
        status().mustAllow("report-change");
        changes.add(change);
        if (change.late()) {
            flags().add(Flag.CHANGE_REPORTED_LATE);
        }
        note(Move.of("report-change", status(), status(), null, at));
        return new DesignationEvent.DesignationChangeReported();
    }

    /** Puts it back before a mistaken move; history keeps both. */
    DesignationEvent correct(DesignationStatus to, String reason, Instant at) {
        if (!status().back().contains(to)) {
            throw new Refused(DesignationRefusal.NOT_CORRECTABLE, status().zh(), to.zh()).allowing(status().verbs());
        }
        if (status() == DesignationStatus.TERMINATED) {
            reopen(at);
        }
        if (status() == DesignationStatus.SIGNED) {
            agree(null);
        }
        bar(null);
        change(to, Move.of("correct", status(), to, reason, at).asCorrection());
        return new DesignationEvent.DesignationCorrected();
    }

    /** Replaces what was decided of some days; what follows them stays, and history keeps both. */
    DesignationEvent correctPeriod(InForceState state, Days.Span days, String reason, Instant at) {
        status().mustAllow("correct-period");
        List<DecidedPeriod> later = timeline().known().stream()
                .filter(row -> reaches(row, days.to()))
                .toList();
        decide(new DecidedPeriod(state, null, days.from(), days.to(), at));
        for (DecidedPeriod row : later) {
            LocalDate from = row.validFrom().isBefore(days.to()) ? days.to() : row.validFrom();
            keep(DecidedPeriod.copy(row, from, row.validTo(), at));
        }
        note(Move.of("correct-period", status(), status(), reason, at).asCorrection());
        return new DesignationEvent.DesignationCorrected();
    }

    @Override
    public DesignationSnapshot snapshot() {
        return DesignationSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    List<ReportedChange> changes() {
        return changes;
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }
}
