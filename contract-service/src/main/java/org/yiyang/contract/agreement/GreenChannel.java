package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The green channel that a hospital opens to a home (绿色通道), as a clause of their agreement.
 *
 * @param contactPhone the telephone of the hospital at which it is asked for, nobody's own
 */
@Embeddable
record GreenChannel(
        @Column(name = "green_referral") Boolean referral,
        @Column(name = "green_appointment") Boolean appointment,
        @Column(name = "green_emergency") Boolean emergency,
        @Column(name = "green_hours24") Boolean hours24,
        @Column(name = "green_response_minutes") Integer responseMinutes,
        @Column(name = "green_contact_phone") String contactPhone) {}
