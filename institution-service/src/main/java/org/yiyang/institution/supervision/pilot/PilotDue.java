package org.yiyang.institution.supervision.pilot;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due in pilots, and what an outage of the service means for it. */
enum PilotDue implements DeadlineKind {
    PILOT_LEDGER_ITEM,
    PILOT_END;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            // A plan's days stand, whatever became of our computers.
            case PILOT_LEDGER_ITEM -> OutageEffect.ENTERED_FIRST;
            case PILOT_END -> OutageEffect.NONE;
        };
    }
}
