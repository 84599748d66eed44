package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** A family-doctor contract is moved by the team's institution; the elder looks. */
@ApplicationScoped
class DoctorContractRights extends Rights<DoctorContract> {
    DoctorContractRights(Actions actions) {
        super(actions, DoctorContractResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, DoctorContract contract) {
        return contract.institutionId().equals(institutionAt(caller, verb));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, DoctorContract contract) {
        return new Refused(FamilyDoctorRefusal.NOT_YOUR_TEAM);
    }

    /** Whether the caller knows whom the contract is of: the team's institution and the elder, an official never. */
    static boolean knowsPerson(Caller caller, DoctorContract contract) {
        return caller.scope().isInstitution(contract.institutionId())
                || caller.scope().isPerson(contract.elderId());
    }
}
