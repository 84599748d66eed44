package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** All that comes due in the registers of this service, and what an outage of the service means for it. */
enum InstitutionDue implements DeadlineKind {
    QUALIFICATION_START,
    QUALIFICATION_EXPIRY,
    QUALIFICATION_VERIFICATION,
    INSTITUTION_SUSPENSION,
    MONITORING_ROUND_DUE,
    MONITORING_ROUND_REMINDER,
    INSPECTION_RECTIFICATION,
    ONE_WINDOW_ACCEPTANCE,
    ONE_WINDOW_DECISION,
    ONE_WINDOW_DELIVERY,
    PILOT_LEDGER_ITEM,
    PILOT_END;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            case QUALIFICATION_START,
                    QUALIFICATION_EXPIRY,
                    QUALIFICATION_VERIFICATION,
                    INSTITUTION_SUSPENSION,
                    MONITORING_ROUND_REMINDER,
                    PILOT_END -> OutageEffect.NONE;
            // What institutions report and answer, they report and answer here.
            case MONITORING_ROUND_DUE, INSPECTION_RECTIFICATION -> OutageEffect.EXTENDED;
            // 行政许可法 art. 32, 42, 44: the law's days stand, whatever became of our computers; a plan's days likewise.
            case ONE_WINDOW_ACCEPTANCE, ONE_WINDOW_DECISION, ONE_WINDOW_DELIVERY, PILOT_LEDGER_ITEM ->
                OutageEffect.ENTERED_FIRST;
        };
    }

    /** Makes them known to the scheduler. */
    @ApplicationScoped
    static class Catalog implements DeadlineCatalog {
        @Override
        public List<DeadlineKind> kinds() {
            return List.of(InstitutionDue.values());
        }
    }
}
