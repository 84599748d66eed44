package org.yiyang.referral.homebed;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a bed at home. */
enum HomeBedDue implements DeadlineKind {
    /** Until then who is asked answers; the time in which it could not is not counted. */
    HOME_BED_ANSWER(OutageEffect.EXTENDED),
    /** The last days begin; days of treatment count even while the service was down. */
    HOME_BED_ENDING(OutageEffect.NONE),
    /** The period is over: the bed is closed, or opened again. */
    HOME_BED_PERIOD(OutageEffect.NONE);

    private final OutageEffect outage;

    HomeBedDue(OutageEffect outage) {
        this.outage = outage;
    }

    @Override
    public OutageEffect outage() {
        return outage;
    }
}
