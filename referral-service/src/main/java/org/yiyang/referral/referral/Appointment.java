package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;

/**
 * Where and when the receiver expects the patient.
 *
 * @param visitAt null where the patient may come at any time while the slip is valid
 * @param holdId the bed or slot that is kept for the patient, null where none is
 */
@Embeddable
public record Appointment(
        @Column(name = "department") String department,
        @Column(name = "visit_at") Instant visitAt,
        @Column(name = "hold_id") UUID holdId) {
    Appointment(String department, Instant visitAt) {
        this(department, visitAt, null);
    }

    Appointment keeping(UUID hold) {
        return new Appointment(department, visitAt, hold);
    }

    /** Refuses a visit that would have been before it is arranged. */
    void mustLieAhead(Instant now) {
        if (visitAt != null && visitAt.isBefore(now)) {
            throw new Refused(ReferralRefusal.VISIT_PAST).at("/visitAt");
        }
    }
}
