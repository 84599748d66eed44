package org.yiyang.referral.medical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A return slip as it is kept: every column sealed. */
@Entity
@Table(name = "return_slip")
class SealedSlip {
    @Id
    @Column(name = "referral_id")
    UUID referralId;

    byte[] diagnosis;

    @Column(name = "main_results")
    byte[] mainResults;

    byte[] treatment;

    @Column(name = "next_plan")
    byte[] nextPlan;

    @Column(name = "rehab_advice")
    byte[] rehabAdvice;

    /** For JPA. */
    protected SealedSlip() {}

    SealedSlip(UUID referralId) {
        this.referralId = referralId;
    }
}
