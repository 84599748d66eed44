package org.yiyang.referral.visit;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a booked visit. */
enum VisitDue implements DeadlineKind {
    /** Until then the hospital says whether the elder came; the time in which it could not is not counted. */
    VISIT_ATTENDANCE;

    @Override
    public OutageEffect outage() {
        return OutageEffect.EXTENDED;
    }
}
