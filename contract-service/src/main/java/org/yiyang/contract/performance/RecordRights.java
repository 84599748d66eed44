package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** A service record is the matter of those who gave the service. */
@ApplicationScoped
class RecordRights extends Rights<ServiceRecord> {
    RecordRights(Actions actions) {
        super(actions, ServiceRecordResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, ServiceRecord visit) {
        return caller.scope().isInstitution(visit.medicalId());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, ServiceRecord visit) {
        return new Refused(RecordRefusal.NOT_THE_MEDICAL_PARTY);
    }

    /** Whether the caller belongs to one of the two institutions, and so may see who was served. */
    static boolean isOfAParty(Caller caller, ServiceRecord visit) {
        return caller.scope().isInstitution(visit.medicalId()) || caller.scope().isInstitution(visit.careId());
    }
}
