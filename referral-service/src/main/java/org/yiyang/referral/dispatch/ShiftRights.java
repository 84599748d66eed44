package org.yiyang.referral.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** Who hands a shift over, and who takes it: dispatchers of its region; it is handed over by who is on duty. */
@ApplicationScoped
class ShiftRights extends Rights<Shift> {
    ShiftRights(Actions actions) {
        super(actions, ShiftResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Shift shift) {
        return ofRegion(caller, shift)
                && (!verb.equals("hand-over") || shift.dispatcher().equals(caller.subject()));
    }

    private static boolean ofRegion(Caller caller, Shift shift) {
        return caller.is(Roles.DISPATCHER) && caller.scope().coversRegion(shift.region());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Shift shift) {
        return new Refused(ofRegion(caller, shift) ? ShiftRefusal.NOT_ON_DUTY : ShiftRefusal.REGION_NOT_YOURS);
    }
}
