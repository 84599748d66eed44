package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * How a receiver is asked.
 *
 * @param agreementId the agreement whose green channel gives priority, null without one
 * @param responseMinutes minutes within which the answer is due
 */
@Embeddable
public record Channel(
        @Column(name = "agreement_id") UUID agreementId,
        @Column(name = "response_minutes") Integer responseMinutes) {}
