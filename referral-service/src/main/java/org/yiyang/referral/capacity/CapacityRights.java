package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;

/** Who may do what with a statement of capacity: the institution itself, by its staff or by its own system. */
@ApplicationScoped
class CapacityRights extends Rights<Capacity> {
    static final String WRITE = "capacity:write";

    CapacityRights(Actions actions) {
        super(actions, CapacityResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Capacity capacity) {
        return capacity.institutionId().equals(own(caller)) && !lacksScope(caller);
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Capacity capacity) {
        return lacksScope(caller)
                ? new Refused(CapacityRefusal.SCOPE_MISSING, WRITE)
                : new Refused(CapacityRefusal.NOT_YOURS);
    }

    /** The institution for which a caller states anything at all. */
    UUID mayState(Call call) {
        if (lacksScope(call.caller())) {
            throw new Refused(CapacityRefusal.SCOPE_MISSING, WRITE);
        }
        UUID own = own(call.caller());
        if (own == null) {
            throw new Refused(CapacityRefusal.NOT_YOURS);
        }
        return own;
    }

    StatementSource source(Caller caller) {
        return caller.is(Roles.EXTERNAL_SYSTEM) ? StatementSource.SYSTEM : StatementSource.STAFF;
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
