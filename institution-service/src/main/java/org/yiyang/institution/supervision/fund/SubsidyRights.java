package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;
import org.yiyang.kit.refusal.Refused;

/** Who may do what with an application: the applicant withdraws it and takes that back, all else is the authority's. */
@ApplicationScoped
class SubsidyRights extends RegionRights<SubsidyApplication> {
    private static final String OF_APPLICANT = "withdraw";

    SubsidyRights(Actions actions) {
        super(actions, SubsidyRefusal.REGION_NOT_YOURS, SubsidyResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, SubsidyApplication application) {
        boolean takenBack = verb.equals("correct") && application.status() == ApplicationStatus.WITHDRAWN;
        boolean own = verb.equals(OF_APPLICANT) || takenBack;
        boolean authority = !verb.equals(OF_APPLICANT) && super.concerns(caller, verb, application);
        return authority || (own && caller.scope().isInstitution(application.institutionId()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, SubsidyApplication application) {
        return verb.equals(OF_APPLICANT)
                ? new Refused(SubsidyRefusal.NOT_YOUR_INSTITUTION)
                : super.notConcerned(caller, verb, application);
    }
}
