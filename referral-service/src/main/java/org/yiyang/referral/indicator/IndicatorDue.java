package org.yiyang.referral.indicator;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in what was published. */
enum IndicatorDue implements DeadlineKind {
    /** The month is over: its last day is published, too; nobody has to do anything for that. */
    INDICATOR_NEXT;

    @Override
    public OutageEffect outage() {
        return OutageEffect.NONE;
    }
}
