package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The green channel that a hospital opens to a home (绿色通道), as a clause of their agreement. */
@Embeddable
record GreenChannel(
        @Column(name = "green_referral") Boolean referral,
        @Column(name = "green_appointment") Boolean appointment,
        @Column(name = "green_emergency") Boolean emergency,
        @Column(name = "green_hours24") Boolean hours24,
        @Column(name = "green_response_minutes") Integer responseMinutes) {}
