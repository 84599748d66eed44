package org.yiyang.referral.medical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.referral.medical.Seals.Row;

/** Who handed a patient over to whom, as it is kept: the names sealed. */
@Entity
@Table(name = "referral_handover")
class SealedHandover {
    private static final String TABLE = "referral_handover";

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "sender_doctor")
    private byte[] senderDoctor;

    @Column(name = "receiver_doctor")
    private byte[] receiverDoctor;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    /** For JPA. */
    protected SealedHandover() {}

    SealedHandover(UUID referralId) {
        this.referralId = referralId;
    }

    void seal(Handover handover, Seals seals) {
        Row row = new Row(TABLE, referralId);
        senderDoctor = seals.seal(row, "sender_doctor", handover.senderDoctor());
        receiverDoctor = seals.seal(row, "receiver_doctor", handover.receiverDoctor());
        handedOverAt = handover.handedOverAt();
    }

    Handover open(Seals seals) {
        Row row = new Row(TABLE, referralId);
        return new Handover(
                seals.open(row, "sender_doctor", senderDoctor),
                seals.open(row, "receiver_doctor", receiverDoctor),
                handedOverAt);
    }
}
