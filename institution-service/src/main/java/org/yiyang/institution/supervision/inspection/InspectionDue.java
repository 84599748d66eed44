package org.yiyang.institution.supervision.inspection;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due in inspections, and what an outage of the service means for it. */
enum InspectionDue implements DeadlineKind {
    INSPECTION_RECTIFICATION;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            // What institutions answer, they answer here.
            case INSPECTION_RECTIFICATION -> OutageEffect.EXTENDED;
        };
    }
}
