package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Why an elder is referred, as codes.
 *
 * @param careStage the care that is needed afterwards, on the way up null where the sender names none
 */
@Embeddable
public record ClinicalReason(
        @Enumerated(EnumType.STRING) @Column(length = 30) ReferralReason reason,
        @Enumerated(EnumType.STRING) @Column(length = 10) Urgency urgency,

        @Enumerated(EnumType.STRING) @Column(name = "care_stage", length = 20)
        CareStage careStage) {}
