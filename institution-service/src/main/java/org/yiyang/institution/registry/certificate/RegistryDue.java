package org.yiyang.institution.registry.certificate;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due in the register, and what an outage of the service means for it. */
enum RegistryDue implements DeadlineKind {
    QUALIFICATION_START,
    QUALIFICATION_EXPIRY,
    QUALIFICATION_VERIFICATION,
    INSTITUTION_SUSPENSION;

    @Override
    public OutageEffect outage() {
        return switch (this) {
            case QUALIFICATION_START, QUALIFICATION_EXPIRY, QUALIFICATION_VERIFICATION, INSTITUTION_SUSPENSION ->
                OutageEffect.NONE;
        };
    }
}
