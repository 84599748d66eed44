package org.yiyang.institution.monitoring.availability;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** Who may do what with an institution's free beds: the institution itself. */
@ApplicationScoped
class AvailabilityRights extends Rights<BedAvailability> {
    AvailabilityRights(Actions actions) {
        super(actions, AvailabilityResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, BedAvailability one) {
        return caller.scope().isInstitution(one.institution());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, BedAvailability one) {
        return new Refused(AvailabilityRefusal.NOT_YOUR_INSTITUTION);
    }
}
