package org.yiyang.referral.capacity;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in capacity. */
enum CapacityDue implements DeadlineKind {
    /** The last word is old from then on; its age is what it is, whatever stood still. */
    CAPACITY_FRESH(OutageEffect.NONE),
    /** The end of a hold that no referral has taken; who could not accept meanwhile has the time still. */
    CAPACITY_HOLD(OutageEffect.EXTENDED);

    private final OutageEffect outage;

    CapacityDue(OutageEffect outage) {
        this.outage = outage;
    }

    @Override
    public OutageEffect outage() {
        return outage;
    }
}
