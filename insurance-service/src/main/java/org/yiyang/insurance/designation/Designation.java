package org.yiyang.insurance.designation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiyang.insurance.institution.Licence;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Origin;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** The designation (医保定点) of a medical institution or internal unit, with its agreement and the days of its force. */
@Entity
@Table(name = "designation")
class Designation extends DesignationApplication {
    static final String KIND = "designation";

    private String code;

    /** The code until this one has ended, else null: no two open ones share it. */
    @Column(name = "open_code")
    private String openCode;

    @Embedded
    private Agreement agreement;

    @Embedded
    private Ending ending;

    private int suspensions;

    @ElementCollection
    @CollectionTable(name = "designation_flag", joinColumns = @JoinColumn(name = "designation_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "flag", length = 30)
    private Set<Flag> flags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "designation_change", joinColumns = @JoinColumn(name = "designation_id"))
    private List<ReportedChange> changes = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<DecidedPeriod> decided = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<InForcePeriod> inForce = new ArrayList<>();

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

    private void putInForce(String newCode, Agreement running, LocalDate from, Instant at) {
        code = newCode;
        openCode = newCode;
        agreement = running;
        decided.add(new DecidedPeriod(InForceState.ACTIVE, null, from, running.termTo(), at));
    }

    /** One side signs; the second must sign the same number and term. */
    DesignationEvent sign(Agreement.Side side, Agreement text, String signer, Instant at) {
        mustAllow("sign");
        if (agreement != null && agreement.signedBy(side)) {
            throw new Refused(DesignationRefusal.SIGNED_ALREADY);
        }
        if (agreement != null && !agreement.sameAs(text)) {
            throw new Refused(DesignationRefusal.TERM_DIFFERS);
        }
        if (side == Agreement.Side.AGENCY && signer.equals(evaluatedBy())) {
            throw new Refused(DesignationRefusal.EVALUATOR_MAY_NOT_SIGN);
        }
        agreement = (agreement == null ? text : agreement).signed(side, signer, at);
        if (agreement.signedBy(Agreement.Side.AGENCY) && agreement.signedBy(Agreement.Side.INSTITUTION)) {
            become(DesignationStatus.SIGNED, "sign", null, at);
            return new DesignationEvent.DesignationSigned();
        }
        note(Move.of("sign", status(), status(), null, at));
        return new DesignationEvent.DesignationSignedByOne();
    }

    /** Puts the signed agreement in force from today, with the national code. */
    DesignationEvent activate(String newCode, LocalDate today, Licence licence, Instant at) {
        mustAllow("activate");
        if (today.isBefore(agreement.termFrom())) {
            throw new Refused(DesignationRefusal.TERM_NOT_BEGUN, agreement.termFrom());
        }
        mustHoldToday(today);
        if (!licence.validOn(today)) {
            throw new Refused(DesignationRefusal.LICENCE_NOT_VALID);
        }
        become(DesignationStatus.ACTIVE, "activate", null, at);
        putInForce(newCode, agreement, today, at);
        return new DesignationEvent.DesignationActive();
    }

    private void mustHoldToday(LocalDate day) {
        if (!agreement.holds(day)) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM);
        }
    }

    /** Decides a suspension (中止) from a day on; the status turns on that day. */
    DesignationEvent suspend(SuspensionGround ground, LocalDate from, LocalDate today, String reason, Instant at) {
        mustAllow("suspend");
        if (from.isBefore(today) || !agreement.holds(from)) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM).at("/effectiveOn");
        }
        if (timeline().known().stream().anyMatch(row -> row.state() == InForceState.SUSPENDED && reaches(row, from))) {
            throw new Refused(DesignationRefusal.SUSPENDED_ALREADY);
        }
        timeline().become(new DecidedPeriod(InForceState.SUSPENDED, ground, from, agreement.termTo(), at));
        suspensions++;
        if (suspensions >= 2) {
            flags.add(Flag.SECOND_SUSPENSION);
        }
        note(Move.of("suspend", status(), status(), reason, at));
        return new DesignationEvent.SuspensionDecided();
    }

    private static boolean reaches(Period row, LocalDate from) {
        return row.validTo() == null || row.validTo().isAfter(from);
    }

    /** Lifts a decided suspension from today, if the licence allows. */
    DesignationEvent resume(LocalDate today, Licence licence, String reason, Instant at) {
        mustAllow("resume");
        mustHoldToday(today);
        if (!licence.validOn(today)) {
            throw new Refused(DesignationRefusal.LICENCE_NOT_VALID);
        }
        timeline().become(new DecidedPeriod(InForceState.ACTIVE, null, today, agreement.termTo(), at));
        note(Move.of("resume", status(), status(), reason, at));
        return new DesignationEvent.DesignationResumed();
    }

    /** Ends the agreement (解除); bars new applications until a day, or not if null. */
    DesignationEvent terminate(Ending how, LocalDate bar, String reason, Instant at) {
        mustAllow("terminate");
        end(how, reason, at);
        bar(bar);
        return new DesignationEvent.DesignationTerminated();
    }

    private void end(Ending how, String reason, Instant at) {
        ending = how;
        timeline().endOn(how.endedOn(), at);
        become(DesignationStatus.TERMINATED, "terminate", reason, at);
        openCode = null;
    }

    DesignationEvent reportChange(ReportedChange change, Instant at) {
        mustAllow("report-change");
        changes.add(change);
        if (change.late()) {
            flags.add(Flag.CHANGE_REPORTED_LATE);
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
            agreement = null;
        }
        bar(null);
        change(to, Move.of("correct", status(), to, reason, at).asCorrection());
        return new DesignationEvent.DesignationCorrected();
    }

    private void reopen(Instant at) {
        InForceState before = timeline().on(ending.endedOn().minusDays(1)).map(DecidedPeriod::state).orElse(InForceState.ACTIVE);
        timeline().become(new DecidedPeriod(before, null, ending.endedOn(), agreement.termTo(), at));
        openCode = code;
        ending = null;
    }

    /** Replaces what was decided of some days; what follows them stays, and history keeps both. */
    DesignationEvent correctPeriod(InForceState state, Days.Span days, String reason, Instant at) {
        mustAllow("correct-period");
        List<DecidedPeriod> later = timeline().known().stream()
                .filter(row -> reaches(row, days.to()))
                .toList();
        timeline().become(new DecidedPeriod(state, null, days.from(), days.to(), at));
        for (DecidedPeriod row : later) {
            LocalDate from = row.validFrom().isBefore(days.to()) ? days.to() : row.validFrom();
            decided.add(DecidedPeriod.copy(row, from, row.validTo(), at));
        }
        note(Move.of("correct-period", status(), status(), reason, at).asCorrection());
        return new DesignationEvent.DesignationCorrected();
    }

    /**
     * What a day asks for.
     *
     * @param voluntaryDays parameter VOLUNTARY_SUSPENSION_DAYS
     * @param terminateAtOnce parameter TERMINATE_AT_ONCE
     */
    record Today(LocalDate day, int voluntaryDays, boolean terminateAtOnce, Instant at) {}

    /** Lets the days speak: licence, decided suspensions, their longest time and the term; empty if nothing changed. */
    List<DesignationEvent> follow(Licence licence, Today today) {
        List<DesignationEvent> events = new ArrayList<>();
        if (status().inTerm()) {
            turn(licence, today, events);
        }
        if (derive(licence, today.at())) {
            note(Move.of("follow-licence", status(), status(), null, today.at()));
            events.add(new DesignationEvent.DesignationFollowedLicence());
        }
        if (status().inTerm()) {
            settle(licence, today, events);
        }
        return events;
    }

    private void turn(Licence licence, Today today, List<DesignationEvent> events) {
        LocalDate voluntaryEnd = voluntaryEnd(today.voluntaryDays());
        Ending how = null;
        if (licence.lostOn(today.day()) && today.terminateAtOnce()) {
            how = new Ending(TerminationGround.LICENCE_LOST, licence.lostSince(), null);
        } else if (voluntaryEnd != null && !today.day().isBefore(voluntaryEnd)) {
            how = new Ending(TerminationGround.VOLUNTARY_SUSPENSION_TOO_LONG, voluntaryEnd, null);
        } else if (!today.day().isBefore(agreement.termTo()) && status() == DesignationStatus.SUSPENDED) {
            how = new Ending(TerminationGround.ENDED_WHILE_SUSPENDED, agreement.termTo(), null);
        } else if (!today.day().isBefore(agreement.termTo())) {
            become(DesignationStatus.EXPIRED, "expire", null, today.at());
            openCode = null;
            events.add(new DesignationEvent.DesignationExpired());
        }
        if (how != null) {
            end(how, null, today.at());
            events.add(new DesignationEvent.DesignationTerminated());
        }
    }

    /** The first day beyond the longest voluntary suspension, null if none is decided. */
    LocalDate voluntaryEnd(int days) {
        return timeline().known().stream()
                .filter(row -> row.ground() == SuspensionGround.INSTITUTION_REQUEST && reaches(row, agreement.termTo().minusDays(1)))
                .map(row -> row.validFrom().plusDays(days))
                .findFirst()
                .orElse(null);
    }

    private boolean derive(Licence licence, Instant at) {
        InForceDays days = InForceDays.derived(timeline().known(), licence);
        if (days.equals(InForceDays.stored(inForce))) {
            return false;
        }
        inForce.forEach(row -> row.end(at));
        days.active()
                .spans()
                .forEach(span -> inForce.add(new InForcePeriod(InForceState.ACTIVE, span.from(), span.to(), at)));
        days.suspended()
                .spans()
                .forEach(span -> inForce.add(new InForcePeriod(InForceState.SUSPENDED, span.from(), span.to(), at)));
        return true;
    }

    private void settle(Licence licence, Today today, List<DesignationEvent> events) {
        boolean lost = licence.lostOn(today.day());
        if (lost ? flags.add(Flag.LICENCE_LOST) : flags.remove(Flag.LICENCE_LOST)) {
            note(Move.of("follow-licence", status(), status(), null, today.at()));
            events.add(new DesignationEvent.DesignationFollowedLicence());
        }
        boolean active = InForceDays.stored(inForce).active().holds(today.day());
        if (active && status() == DesignationStatus.SUSPENDED) {
            become(DesignationStatus.ACTIVE, "take-effect", null, today.at());
            events.add(new DesignationEvent.DesignationActive());
        } else if (!active && status() == DesignationStatus.ACTIVE) {
            become(DesignationStatus.SUSPENDED, "take-effect", null, today.at());
            events.add(new DesignationEvent.DesignationSuspended());
        }
    }

    private Timeline<DecidedPeriod> timeline() {
        return new Timeline<>(decided, DecidedPeriod::copy);
    }

    @Override
    public DesignationSnapshot snapshot() {
        return DesignationSnapshot.of(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    String code() {
        return code;
    }

    Agreement agreement() {
        return agreement;
    }

    Ending ending() {
        return ending;
    }

    Set<Flag> flags() {
        return flags;
    }

    List<ReportedChange> changes() {
        return changes;
    }

    List<InForcePeriod> inForce() {
        return inForce.stream().filter(InForcePeriod::current).toList();
    }

    Origin origin() {
        return origin;
    }

    Takeover takeover() {
        return takeover;
    }
}
