package org.yiyang.insurance.designation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiyang.insurance.institution.Licence;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Period;
import org.yiyang.kit.history.Timeline;
import org.yiyang.kit.refusal.Refused;

/** The agreement of a designation and its days: what was decided, and what follows from that and the licence. */
@MappedSuperclass
abstract class DesignationTerm extends DesignationApplication {
    private String code;

    /** The code until this one has ended, else null: no two open ones share it. */
    @Column(name = "open_code")
    private String openCode;

    @Embedded
    private Agreement agreement;

    @Embedded
    private Ending ending;

    @ElementCollection
    @CollectionTable(name = "designation_flag", joinColumns = @JoinColumn(name = "designation_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "flag", length = 30)
    private Set<Flag> flags = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<DecidedPeriod> decided = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "designation_id", nullable = false, updatable = false)
    private List<InForcePeriod> inForce = new ArrayList<>();

    /** For JPA. */
    protected DesignationTerm() {}

    DesignationTerm(Subject subject) {
        super(subject);
    }

    final void putInForce(String newCode, Agreement running, LocalDate from, Instant at) {
        code = newCode;
        openCode = newCode;
        agreement = running;
        decided.add(new DecidedPeriod(InForceState.ACTIVE, null, from, running.termTo(), at));
    }

    final void mustHoldToday(LocalDate day) {
        if (!agreement.holds(day)) {
            throw new Refused(DesignationRefusal.DAY_OUTSIDE_TERM);
        }
    }

    static boolean reaches(Period row, LocalDate from) {
        return row.validTo() == null || row.validTo().isAfter(from);
    }

    final void end(Ending how, String reason, Instant at) {
        ending = how;
        timeline().endOn(how.endedOn(), at);
        become(DesignationStatus.TERMINATED, "terminate", reason, at);
        openCode = null;
    }

    final void reopen(Instant at) {
        InForceState before = timeline()
                .on(ending.endedOn().minusDays(1))
                .map(DecidedPeriod::state)
                .orElse(InForceState.ACTIVE);
        timeline().become(new DecidedPeriod(before, null, ending.endedOn(), agreement.termTo(), at));
        openCode = code;
        ending = null;
    }

    /**
     * What a day asks for.
     *
     * @param voluntaryDays parameter VOLUNTARY_SUSPENSION_DAYS
     * @param terminateAtOnce parameter TERMINATE_AT_ONCE
     * @param free whether neither the institution nor the code is bound to another agreement
     */
    record Today(LocalDate day, int voluntaryDays, boolean terminateAtOnce, boolean free, Instant at) {}

    /** Lets the days speak: licence, decided suspensions, their longest time and the term; empty if nothing changed. */
    List<DesignationEvent> follow(Licence licence, Today today) {
        List<DesignationEvent> events = new ArrayList<>();
        if (endedForLicence() && returned(licence, today)) {
            reopen(today.at());
            change(
                    DesignationStatus.ACTIVE,
                    Move.of("reopen", DesignationStatus.TERMINATED, DesignationStatus.ACTIVE, null, today.at()));
            events.add(new DesignationEvent.DesignationActive());
        }
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

    /** Whether the suite itself ended it for a lost licence; a revocation that was a mistake takes that back. */
    private boolean endedForLicence() {
        return status() == DesignationStatus.TERMINATED
                && ending.ground() == TerminationGround.LICENCE_LOST
                && ending.document() == null;
    }

    private boolean returned(Licence licence, Today today) {
        return today.free() && agreement.holds(today.day()) && !licence.lostOn(today.day());
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
                .filter(row -> row.ground() == SuspensionGround.INSTITUTION_REQUEST
                        && reaches(row, agreement.termTo().minusDays(1)))
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

    final Timeline<DecidedPeriod> timeline() {
        return new Timeline<>(decided, DecidedPeriod::copy);
    }

    final void agree(Agreement changed) {
        agreement = changed;
    }

    final void decide(DecidedPeriod period) {
        timeline().become(period);
    }

    final void keep(DecidedPeriod period) {
        decided.add(period);
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

    List<InForcePeriod> inForce() {
        return inForce.stream().filter(InForcePeriod::current).toList();
    }
}
