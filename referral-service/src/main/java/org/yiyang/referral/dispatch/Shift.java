package org.yiyang.referral.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** A dispatcher's time on duty for a region, up to the moment at which the next has taken note of what is left. */
@Entity
@Table(name = "dispatch_shift")
public class Shift extends Aggregate implements Stateful<ShiftStatus> {
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ShiftStatus status;

    @Column(name = "region_code")
    private String regionCode;

    /** The region while the shift is on duty, else null: by a unique key each region has one. */
    @Column(name = "open_key")
    private String openKey;

    /** The account that is on duty. */
    private String dispatcher;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Embedded
    private LeftOver left = LeftOver.NONE;

    /** What may name people, so it is sealed. */
    private byte[] notes;

    /** For JPA. */
    protected Shift() {}

    private Shift(String region, String account, Instant at) {
        super(Ids.next());
        regionCode = region;
        dispatcher = account;
        begunAt = at;
    }

    static Shift begun(String region, String account, Instant at) {
        Shift shift = new Shift(region, account, at);
        shift.become(ShiftStatus.OPEN, "begin", at);
        return shift;
    }

    /** Leaves to the next what is open, and says what the next should know. */
    Instant begunAt() {
        return begunAt;
    }

    ShiftEvent handOver(LeftOver open, byte[] sealedNotes, Instant at) {
        become(ShiftStatus.HANDED_OVER, "hand-over", at);
        handedOverAt = at;
        left = open;
        notes = sealedNotes == null ? null : sealedNotes.clone();
        return new ShiftEvent.ShiftHandedOver();
    }

    /** Who comes next has read it. */
    ShiftEvent acknowledge(String account, Instant at) {
        become(ShiftStatus.ACKNOWLEDGED, "acknowledge", at);
        acknowledgedAt = at;
        acknowledgedBy = account;
        return new ShiftEvent.ShiftAcknowledged();
    }

    private void become(ShiftStatus next, String verb, Instant at) {
        note(ShiftStatus.table().move(verb, status, next, null, null, at));
        status = next;
        openKey = next == ShiftStatus.OPEN ? regionCode : null;
    }

    /** A shift as dispatchers see it, without its notes. */
    @Schema(name = "DispatchShiftState")
    record State(
            UUID id,
            ShiftStatus status,
            String regionCode,
            String dispatcher,
            Instant begunAt,
            Instant handedOverAt,
            Instant acknowledgedAt,
            String acknowledgedBy,
            Integer leftOpen,
            Integer leftEscalated,
            Integer leftEmergencies) {}

    @Override
    public State snapshot() {
        LeftOver leftOver = left == null ? LeftOver.NONE : left;
        return new State(
                id(),
                status,
                regionCode,
                dispatcher,
                begunAt,
                handedOverAt,
                acknowledgedAt,
                acknowledgedBy,
                leftOver.open(),
                leftOver.escalated(),
                leftOver.emergencies());
    }

    @Override
    public String kind() {
        return "dispatch-shift";
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public ShiftStatus status() {
        return status;
    }

    String dispatcher() {
        return dispatcher;
    }

    byte[] notes() {
        return notes == null ? null : notes.clone();
    }
}
