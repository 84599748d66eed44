package org.yiyang.referral.medical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A referral form as it is kept: every column sealed. */
@Entity
@Table(name = "referral_form")
class SealedForm {
    @Id
    @Column(name = "referral_id")
    UUID referralId;

    byte[] brief;
    byte[] impression;

    @Column(name = "present_illness")
    byte[] presentIllness;

    @Column(name = "past_history")
    byte[] pastHistory;

    byte[] treatment;
    byte[] allergies;

    /** For JPA. */
    protected SealedForm() {}

    SealedForm(UUID referralId) {
        this.referralId = referralId;
    }
}
