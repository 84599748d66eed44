package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * How a receiver is asked.
 *
 * @param agreementId the agreement whose green channel gives priority, null without one
 * @param responseMinutes minutes within which the answer is due
 * @param others how many more are asked at the same time, each by an inquiry; null for none
 */
@Embeddable
public record Channel(
        @Column(name = "agreement_id") UUID agreementId,
        @Column(name = "response_minutes") Integer responseMinutes,
        @Column(name = "asked_others") Integer others) {
    Channel(UUID agreementId, Integer responseMinutes) {
        this(agreementId, responseMinutes, null);
    }

    Channel askingOthers(int several) {
        return new Channel(agreementId, responseMinutes, several == 0 ? null : Integer.valueOf(several));
    }
}
