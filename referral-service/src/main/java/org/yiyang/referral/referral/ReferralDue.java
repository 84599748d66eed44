package org.yiyang.referral.referral;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a referral; each is done in this service, so that none runs on while it is down. */
enum ReferralDue implements DeadlineKind {
    /** The receiver's answer. */
    REFERRAL_RESPONSE(ReferralFlag.RESPONSE_OVERDUE, null),
    /** The last moment at which an overdue answer still counts. */
    REFERRAL_NO_RESPONSE(null, CloseReason.NO_RESPONSE),
    /** The last moment at which a rejected referral can still be redirected. */
    REFERRAL_AFTER_REJECTION(null, CloseReason.NOT_REDIRECTED),
    /** The last day on which the slip is valid: the patient must have arrived. */
    REFERRAL_ARRIVAL(null, CloseReason.NO_SHOW),
    /** The origin's confirmation of the return slip. */
    REFERRAL_CONFIRMATION(ReferralFlag.CONFIRMATION_OVERDUE, null),
    /** The paperwork of an emergency. */
    REFERRAL_PAPERWORK(ReferralFlag.PAPERWORK_OVERDUE, null);

    private final ReferralFlag flag;
    private final CloseReason end;

    ReferralDue(ReferralFlag flag, CloseReason end) {
        this.flag = flag;
        this.end = end;
    }

    /** What it raises when it has come; null where it ends the referral. */
    ReferralFlag flag() {
        return flag;
    }

    /** Why it ends the referral; null where it only raises a flag. */
    CloseReason end() {
        return end;
    }

    /** Whether a referral still waits for it. */
    boolean concerns(Referral referral) {
        ReferralStatus status = referral.status();
        return switch (this) {
            case REFERRAL_RESPONSE, REFERRAL_NO_RESPONSE -> status == ReferralStatus.PENDING;
            case REFERRAL_AFTER_REJECTION -> status == ReferralStatus.REJECTED;
            case REFERRAL_CONFIRMATION -> status == ReferralStatus.RETURNED;
            case REFERRAL_PAPERWORK -> referral.awaitsPaperwork();
            case REFERRAL_ARRIVAL -> referral.variant() != ReferralKind.EMERGENCY && status.awaitsArrival();
        };
    }

    @Override
    public OutageEffect outage() {
        return OutageEffect.EXTENDED;
    }
}
