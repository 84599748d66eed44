package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** Who may release a hold: who asked for it, who keeps it, and the dispatcher. */
@ApplicationScoped
class HoldRights extends Rights<CapacityHold> {
    HoldRights(Actions actions) {
        super(actions, HoldResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, CapacityHold hold) {
        boolean party = caller.isAny(Roles.STAFF)
                && (hold.institutionId().equals(caller.institution())
                        || (hold.holderId() != null && hold.holderId().equals(caller.institution())));
        return party || (caller.is(Roles.DISPATCHER) && caller.scope().coversRegion(hold.region()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, CapacityHold hold) {
        return new Refused(CapacityRefusal.HOLD_NOT_YOURS);
    }
}
