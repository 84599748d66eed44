package org.yiyang.institution.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.entry.CategoryGroup;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;
import org.yiyang.kit.refusal.Refused;

/** A region's call (监测轮次) upon its institutions to report the figures of one day. */
@Entity
@Table(name = "monitoring_round")
class Round extends Aggregate implements Stateful<RoundStatus> {
    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RoundType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporters", length = 20)
    private RoundScope scope;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private RoundStatus status;

    /** The key that no other round may have while this one stands, else null. */
    @Column(name = "open_key")
    private String openKey;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    /** When its time ran out; null until then. */
    @Column(name = "fell_due_at")
    private Instant fellDueAt;

    /** For JPA. */
    protected Round() {}

    private Round(String region, Call call) {
        super(Ids.next());
        this.regionCode = region;
        this.type = call.type();
        this.scope = call.scope();
        this.asOf = call.asOf();
        this.openKey = keyOf(region, call);
    }

    /** What is called for: whose figures of which day. */
    record Call(RoundType type, RoundScope scope, LocalDate asOf) {}

    static Round opened(String region, Call call, LocalDate today, Instant at) {
        Round round = new Round(region, call);
        round.openedOn = today;
        round.become(RoundStatus.OPEN, "open", null, at);
        return round;
    }

    /** A region has one round of each type and day, and a single baseline. */
    static String keyOf(String region, Call call) {
        return switch (call.type()) {
            case BASELINE -> region + "|" + call.type();
            case HALF_YEARLY, QUARTERLY -> region + "|" + call.type() + "|" + call.asOf();
        };
    }

    Event close(Instant at) {
        become(RoundStatus.CLOSED, "close", null, at);
        return new Event.RoundClosed();
    }

    /** Opens it again with a time of its own: nobody has been reminded of that, and nobody is late. */
    Event reopen(String reason, Instant at) {
        become(RoundStatus.OPEN, "reopen", reason, at);
        remindedAt = null;
        fellDueAt = null;
        return new Event.RoundReopened();
    }

    /** Takes a round back that should not have been opened; what was reported stands by itself. */
    Event annul(String reason, Instant at) {
        become(RoundStatus.ANNULLED, "annul", reason, at);
        openKey = null;
        return new Event.RoundAnnulled();
    }

    /** Some days before its time runs out. */
    Event remind(Instant at) {
        remindedAt = at;
        become(status, "remind", null, at);
        return new Event.RoundReminded();
    }

    /** Its time has run out; who has not reported is late from now on. */
    Event fallDue(Instant dueAt, Instant at) {
        fellDueAt = dueAt;
        become(status, "fall-due", null, at);
        return new Event.RoundFellDue();
    }

    /** Refuses a report for which this round did not ask. */
    void mustTake(Place subject, LocalDate day, Registered known) {
        if (status != RoundStatus.OPEN) {
            throw new Refused(SnapshotRefusal.ROUND_CLOSED).at("/roundId");
        }
        if (!asOf.equals(day)) {
            throw new Refused(SnapshotRefusal.OTHER_DAY, asOf).at("/asOf");
        }
        if (known == null || !subject.region().startsWith(regionCode) || !obliges(known)) {
            throw new Refused(SnapshotRefusal.NOT_OBLIGED).at("/roundId");
        }
    }

    boolean obliges(Registered institution) {
        return switch (scope) {
            case ALL -> true;
            case DUAL_CERTIFIED -> institution.dualCertified();
            // 养老基本情况摸底: hospitals that run care and community facilities are no homes
            case HOMES ->
                institution.category().in(CategoryGroup.RESIDENTIAL_CARE)
                        && institution.category() != InstitutionCategory.CARE_DEPARTMENT;
        };
    }

    boolean open() {
        return status == RoundStatus.OPEN;
    }

    private void become(RoundStatus next, String verb, String reason, Instant at) {
        note(RoundStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    /** Everything that happens to a round. */
    sealed interface Event extends Fact {
        record RoundOpened() implements Event {}

        record RoundClosed() implements Event {}

        record RoundReopened() implements Event {}

        record RoundAnnulled() implements Event {}

        record RoundReminded() implements Event {}

        record RoundFellDue() implements Event {}
    }

    @Override
    public String kind() {
        return "monitoring-round";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public State snapshot() {
        return new State(id(), regionCode, type, scope, asOf, status, openedOn, remindedAt, fellDueAt);
    }

    /** The state of a round in answers. */
    @Schema(name = "RoundState")
    record State(
            UUID id,
            String regionCode,
            RoundType type,
            RoundScope scope,
            LocalDate asOf,
            RoundStatus status,
            LocalDate openedOn,
            Instant remindedAt,
            Instant fellDueAt) {}

    @Override
    public RoundStatus status() {
        return status;
    }

    LocalDate asOf() {
        return asOf;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    Instant fellDueAt() {
        return fellDueAt;
    }
}
