package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.deadline.DeadlineCatalog;
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

    /** Makes them known to the scheduler. */
    @ApplicationScoped
    static class Catalog implements DeadlineCatalog {
        @Override
        public List<DeadlineKind> kinds() {
            return List.of(MonitoringDue.values());
        }
    }
}
