package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** The sender says what is filed, or the agency for it; all else is the matter of the agency where the elder is insured. */
@ApplicationScoped
class FilingRights extends Rights<ReferralFiling> {
    FilingRights(Actions actions) {
        super(actions, FilingResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, ReferralFiling filing) {
        return caller.scope().coversRegion(filing.region())
                || (verb.equals("complete") && caller.scope().isInstitution(filing.senderId()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, ReferralFiling filing) {
        return new Refused(FilingRefusal.NOT_YOURS);
    }

    /** The agency of the elder's region. */
    Addressee agency(ReferralFiling filing) {
        return Addressee.official(Roles.INSURANCE_AGENT, filing.region());
    }

    /** The office of the institution that refers. */
    Addressee sender(ReferralFiling filing) {
        return Addressee.staff(Roles.REFERRAL_OFFICE, filing.senderId());
    }
}
