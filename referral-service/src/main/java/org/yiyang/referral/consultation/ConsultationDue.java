package org.yiyang.referral.consultation;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What may come due in a remote consultation. */
enum ConsultationDue implements DeadlineKind {
    /** Until then it is answered; the time in which that was not possible is not counted. */
    CONSULTATION_ANSWER;

    @Override
    public OutageEffect outage() {
        return OutageEffect.EXTENDED;
    }
}
