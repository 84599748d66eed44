package org.yiyang.referral.homevisit;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a visit to a home; the time in which nobody could act is not counted. */
enum HomeVisitDue implements DeadlineKind {
    /** Until then who is asked books a day, or cancels. */
    HOME_VISIT_ANSWER(HomeVisitStatus.ASKED),
    /** Until then it is recorded whether the visit took place. */
    HOME_VISIT_RECORD(HomeVisitStatus.BOOKED);

    private final HomeVisitStatus in;

    HomeVisitDue(HomeVisitStatus in) {
        this.in = in;
    }

    /** The state in which it comes due. */
    HomeVisitStatus in() {
        return in;
    }

    @Override
    public OutageEffect outage() {
        return OutageEffect.EXTENDED;
    }
}
