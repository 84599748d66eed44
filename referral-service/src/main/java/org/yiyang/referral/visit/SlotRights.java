package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** Who may do what with the slots of a hospital: the hospital itself, by its staff or by its own system. */
@ApplicationScoped
class SlotRights extends Rights<VisitSlot> {
    static final String WRITE = "visit-slot:write";

    SlotRights(Actions actions) {
        super(actions, SlotResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, VisitSlot slot) {
        return slot.institutionId().equals(own(caller)) && !lacksScope(caller);
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, VisitSlot slot) {
        return lacksScope(caller)
                ? new Refused(VisitRefusal.SCOPE_MISSING, WRITE)
                : new Refused(VisitRefusal.SLOT_NOT_YOURS);
    }

    /** The institution for which a caller opens any slots at all. */
    UUID mayOpen(Call call) {
        if (lacksScope(call.caller())) {
            throw new Refused(VisitRefusal.SCOPE_MISSING, WRITE);
        }
        UUID own = own(call.caller());
        if (own == null) {
            throw new Refused(VisitRefusal.SLOT_NOT_YOURS);
        }
        return own;
    }

    /** The token of an institution's system names the institution besides its region. */
    private static UUID own(Caller caller) {
        return caller.is(Roles.EXTERNAL_SYSTEM)
                ? caller.institution()
                : caller.scope().institution();
    }

    private static boolean lacksScope(Caller caller) {
        return caller.is(Roles.EXTERNAL_SYSTEM) && !caller.scopes().contains(WRITE);
    }
}
