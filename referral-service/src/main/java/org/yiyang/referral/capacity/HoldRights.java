package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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
        UUID own = institutionAt(caller, verb);
        boolean party = own != null && (own.equals(hold.institutionId()) || own.equals(hold.holderId()));
        return party || (caller.is(Roles.DISPATCHER) && caller.scope().coversRegion(hold.region()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, CapacityHold hold) {
        return new Refused(CapacityRefusal.HOLD_NOT_YOURS);
    }
}
