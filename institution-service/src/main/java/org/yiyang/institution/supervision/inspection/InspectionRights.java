package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Who may do what with an inspection: the institution answers, all else is its authority's. */
@ApplicationScoped
class InspectionRights extends RegionRights<Inspection> {
    private static final String OF_INSTITUTION = "answer";

    InspectionRights(Actions actions) {
        super(actions, InspectionRefusal.REGION_NOT_YOURS, InspectionResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Inspection inspection) {
        return verb.equals(OF_INSTITUTION)
                ? caller.scope().isInstitution(inspection.institutionId())
                : super.concerns(caller, verb, inspection);
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Inspection inspection) {
        return verb.equals(OF_INSTITUTION)
                ? new Refused(InspectionRefusal.NOT_YOUR_INSTITUTION)
                : super.notConcerned(caller, verb, inspection);
    }

    /** The staff of the institution for whom the answer waits. */
    Addressee[] staff(Inspection inspection) {
        return roles(OF_INSTITUTION).stream()
                .map(role -> Addressee.staff(role, inspection.institutionId()))
                .toArray(Addressee[]::new);
    }
}
