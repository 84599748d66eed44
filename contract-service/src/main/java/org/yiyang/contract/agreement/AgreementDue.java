package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due with an agreement: days that its parties have agreed upon. */
enum AgreementDue implements DeadlineKind {
    /** It begins or ends. */
    AGREEMENT_DAY,
    /** Its parties are reminded of its end. */
    AGREEMENT_REMINDER,
    /** Its last day, by which a renewal should be agreed. */
    RENEW_AGREEMENT;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            case AGREEMENT_DAY, AGREEMENT_REMINDER, RENEW_AGREEMENT -> OutageEffect.NONE;
        };
    }

    /** Makes them known to the scheduler. */
    @ApplicationScoped
    static class Catalog implements DeadlineCatalog {
        @Override
        public List<DeadlineKind> kinds() {
            return List.of(AgreementDue.values());
        }
    }
}
