package org.yiyang.institution.monitoring;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due in monitoring, and what an outage of the service means for it. */
enum MonitoringDue implements DeadlineKind {
    MONITORING_ROUND_DUE,
    MONITORING_ROUND_REMINDER;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            // What institutions report, they report here.
            case MONITORING_ROUND_DUE -> OutageEffect.EXTENDED;
            case MONITORING_ROUND_REMINDER -> OutageEffect.NONE;
        };
    }
}
