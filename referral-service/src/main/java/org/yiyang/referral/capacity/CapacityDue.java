package org.yiyang.referral.capacity;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in capacity. */
enum CapacityDue implements DeadlineKind {
    /** The last statement is stale from then on; its age counts even while the service was down. */
    CAPACITY_FRESH(OutageEffect.NONE),
    /** The end of a hold that no referral has taken; the time in which nobody could accept is not counted. */
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
