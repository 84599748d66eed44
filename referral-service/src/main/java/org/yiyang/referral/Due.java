package org.yiyang.referral;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a referral; each is done in this service, so that none runs on while it is down. */
enum Due implements DeadlineKind {
    /** The receiver's answer. */
    REFERRAL_RESPONSE,
    /** The last moment at which an overdue answer still counts. */
    REFERRAL_NO_RESPONSE,
    /** The last day on which the slip is valid: the patient must have arrived. */
    REFERRAL_ARRIVAL,
    /** The origin's confirmation of the return slip. */
    REFERRAL_CONFIRMATION,
    /** The paperwork of an emergency. */
    REFERRAL_PAPERWORK;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            case REFERRAL_RESPONSE, REFERRAL_NO_RESPONSE, REFERRAL_ARRIVAL, REFERRAL_CONFIRMATION, REFERRAL_PAPERWORK ->
                OutageEffect.EXTENDED;
        };
    }
}
