package org.yiyang.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a referral is about, as far as codes can tell.
 *
 * @param careStage the care that is needed afterwards, null on the way up
 */
@Embeddable
public record Matter(
        @Enumerated(EnumType.STRING) @Column(length = 30) ReferralReason reason,
        @Enumerated(EnumType.STRING) @Column(length = 10) Urgency urgency,

        @Enumerated(EnumType.STRING) @Column(name = "care_stage", length = 20)
        CareStage careStage) {}
