package org.yiyang.referral.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;

/** One place that is kept for a patient: for a while, or, once a referral has taken it, until the patient's way ends. */
@Entity
@Table(name = "capacity_hold")
class CapacityHold extends Aggregate implements Stateful<HoldStatus> {
    @Column(name = "capacity_id")
    private UUID capacityId;

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    private String department;

    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private CapacityKind kind;

    /** Whose staff asked for it; null where a dispatcher did, or the receiver's acceptance. */
    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "held_at")
    private Instant heldAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private HoldStatus status;

    /** For JPA. */
    protected CapacityHold() {}

    private CapacityHold(Capacity of, UUID holder, Instant at) {
        super(Ids.next());
        capacityId = of.id();
        institutionId = of.institutionId();
        regionCode = of.region();
        department = of.department();
        kind = of.placeKind();
        holderId = holder;
        heldAt = at;
    }

    /** A place that somebody asks to be kept for a while. */
    static CapacityHold held(Capacity of, UUID holder, Instant at) {
        CapacityHold hold = new CapacityHold(of, holder, at);
        hold.become("hold", HoldStatus.HELD, at);
        return hold;
    }

    /** A place that a referral takes at once. */
    static CapacityHold taken(Capacity of, UUID referral, Instant at) {
        CapacityHold hold = new CapacityHold(of, null, at);
        hold.referralId = referral;
        hold.become("take", HoldStatus.TAKEN, at);
        return hold;
    }

    CapacityEvent take(UUID referral, Instant at) {
        become("take", HoldStatus.TAKEN, at);
        referralId = referral;
        return new CapacityEvent.Taken();
    }

    CapacityEvent release(Instant at) {
        become("release", HoldStatus.RELEASED, at);
        return new CapacityEvent.Released();
    }

    CapacityEvent giveBack(Instant at) {
        become("give-back", HoldStatus.RELEASED, at);
        return new CapacityEvent.Released();
    }

    CapacityEvent consume(Instant at) {
        become("consume", HoldStatus.CONSUMED, at);
        return new CapacityEvent.Consumed();
    }

    CapacityEvent expire(Instant at) {
        become("expire", HoldStatus.EXPIRED, at);
        return new CapacityEvent.HoldExpired();
    }

    private void become(String verb, HoldStatus next, Instant at) {
        note(HoldStatus.table().move(verb, status, next, null, null, at));
        status = next;
    }

    @Override
    public String kind() {
        return "capacity-hold";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public HoldStatus status() {
        return status;
    }

    UUID capacityId() {
        return capacityId;
    }

    UUID institutionId() {
        return institutionId;
    }

    UUID holderId() {
        return holderId;
    }

    Instant heldAt() {
        return heldAt;
    }

    /**
     * A place that is kept.
     *
     * @param holderId whose staff asked for it, null where a dispatcher or the receiver did
     * @param referralId the referral that has taken it, null before
     */
    @Schema(name = "CapacityHoldState")
    record State(
            UUID id,
            UUID capacityId,
            UUID institutionId,
            String department,
            CapacityKind kind,
            UUID holderId,
            UUID referralId,
            Instant heldAt,
            HoldStatus status) {}

    @Override
    public State snapshot() {
        return new State(id(), capacityId, institutionId, department, kind, holderId, referralId, heldAt, status);
    }
}
