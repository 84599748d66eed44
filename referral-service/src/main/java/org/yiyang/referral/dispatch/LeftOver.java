package org.yiyang.referral.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was open in the region when a shift was handed over.
 *
 * @param open referrals and requests, all null before
 * @param escalated how many of them had gone to dispatchers
 * @param emergencies how many emergencies were on the way
 */
@Embeddable
public record LeftOver(
        @Column(name = "left_open") Integer open,
        @Column(name = "left_escalated") Integer escalated,
        @Column(name = "left_emergencies") Integer emergencies) {
    static final LeftOver NONE = new LeftOver(null, null, null);
}
