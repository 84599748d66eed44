package org.yiyang.referral;

/** What may come due in a referral. */
enum Due {
    /** The receiver's answer. */
    REFERRAL_RESPONSE,
    /** The last moment at which an overdue answer still counts. */
    REFERRAL_NO_RESPONSE,
    /** The last day on which the slip is valid: the patient must have arrived. */
    REFERRAL_ARRIVAL,
    /** The origin's confirmation of the return slip. */
    REFERRAL_CONFIRMATION,
    /** The paperwork of an emergency. */
    REFERRAL_PAPERWORK
}
