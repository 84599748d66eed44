package org.yiyang.institution.reference.region;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Whose matter a region is: the administrator's of the system, and to put right, its supervisor's. */
@ApplicationScoped
class RegionRights extends Rights<Region> {
    RegionRights(Actions actions) {
        super(actions, RegionResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Region region) {
        return caller.is(Roles.SYS_ADMIN) || caller.scope().coversRegion(region.code());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Region region) {
        return new Refused(KitRefusal.NOT_YOURS_TO_DO, region.code());
    }
}
