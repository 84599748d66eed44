package org.yiyang.contract.familydoctor;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due with a family-doctor contract. */
enum FamilyDoctorDue implements DeadlineKind {
    /** Its last year is over: a day that elder and team have agreed upon. */
    FAMILY_DOCTOR_TERM_END,
    /** The first of the contracts that end in a month does, for the task of its team. */
    RENEW_FAMILY_DOCTOR_CONTRACTS,
    /** A month is over, and its rates are published. */
    FAMILY_DOCTOR_RATES;

    @Override
    public OutageEffect outage() {
        return OutageEffect.NONE;
    }
}
