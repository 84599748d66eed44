package org.yiyang.insurance.bureau.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copy;

/** Our own small copy of a referral: whose it is, from where to where, and whether both sides go on with it. */
@Entity
@Table(name = "known_referral")
class KnownReferral extends Copy<ReferralState> {
    private static final Set<String> UPWARDS = Set.of("UP", "EMERGENCY");
    private static final Set<String> AGREED = Set.of(
            "ACCEPTED", "IN_TRANSIT", "ARRIVED", "IN_TREATMENT", "RETURNED", "RECEIVED", "FOLLOWED_UP", "COMPLETED");

    @Column(length = 12)
    private String kind;

    @Column(name = "elder_id")
    private UUID elderId;

    @Column(name = "sender_id")
    private UUID senderId;

    @Column(name = "receiver_id")
    private UUID receiverId;

    @Column(length = 20)
    private String status;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** For JPA. */
    protected KnownReferral() {}

    KnownReferral(UUID id) {
        super(id);
    }

    @Override
    protected void take(ReferralState state, Receipt receipt) {
        kind = state.kind();
        elderId = state.elderId();
        senderId = state.senderId();
        receiverId = state.receiverId();
        status = state.status();
        submittedAt = state.submittedAt();
    }

    /** Whether the receiver takes the elder in: only then is anything filed. */
    boolean agreed() {
        return UPWARDS.contains(kind) && elderId != null && AGREED.contains(status);
    }

    UUID elderId() {
        return elderId;
    }

    UUID senderId() {
        return senderId;
    }

    UUID receiverId() {
        return receiverId;
    }

    LocalDate submittedOn() {
        return LocalDate.ofInstant(submittedAt, Call.CHINA);
    }
}
