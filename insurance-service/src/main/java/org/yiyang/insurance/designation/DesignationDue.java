package org.yiyang.insurance.designation;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due with a designation by itself. */
enum DesignationDue implements DeadlineKind {
    /** The day on which an agreement changes: its term, a licence or a suspension begins or ends. */
    DESIGNATION_TURN,
    /** The day on which an application counts as withdrawn, since its applicant has long done nothing. */
    APPLICATION_LAPSE;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            case DESIGNATION_TURN, APPLICATION_LAPSE -> OutageEffect.NONE;
        };
    }
}
