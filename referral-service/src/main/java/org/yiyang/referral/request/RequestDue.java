package org.yiyang.referral.request;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a request; the time in which nobody could answer is not counted. */
enum RequestDue implements DeadlineKind {
    /** The partner's answer. */
    REQUEST_ANSWER,
    /** The last moment at which a late answer still counts. */
    REQUEST_EXPIRY,
    /** Some time before the answer is late. */
    REQUEST_REMINDER,
    /** How long dispatchers have before the region above is notified, and then notified again. */
    REQUEST_ESCALATION;

    @Override
    public OutageEffect outage() {
        return OutageEffect.EXTENDED;
    }
}
