package org.yiyang.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Where and when the receiver expects the patient.
 *
 * @param visitAt null where the patient may come at any time while the slip is valid
 */
@Embeddable
public record Appointment(
        @Column(name = "department") String department,
        @Column(name = "visit_at") Instant visitAt) {}
