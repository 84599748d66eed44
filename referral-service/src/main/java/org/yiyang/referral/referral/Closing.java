package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a referral ended.
 *
 * @param closedFrom the status that it had before
 */
@Embeddable
public record Closing(
        @Enumerated(EnumType.STRING) @Column(name = "close_reason", length = 30)
        CloseReason reason,

        @Enumerated(EnumType.STRING) @Column(name = "closed_from", length = 20)
        ReferralStatus closedFrom) {}
