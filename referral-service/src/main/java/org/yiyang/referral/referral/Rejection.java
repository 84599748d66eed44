package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.referral.inquiry.RejectReason;

/** A receiver that was asked and said no. */
@Embeddable
public record Rejection(
        @Column(name = "institution_id") UUID institutionId,
        @Enumerated(EnumType.STRING) @Column(length = 30) RejectReason reason,

        @Column(name = "rejected_at") Instant rejectedAt) {}
