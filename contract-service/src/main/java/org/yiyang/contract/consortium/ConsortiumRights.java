package org.yiyang.contract.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;

/** A consortium is registered by the health officials of its region. */
@ApplicationScoped
class ConsortiumRights extends RegionRights<Consortium> {
    ConsortiumRights(Actions actions) {
        super(actions, ConsortiumRefusal.REGION_NOT_YOURS, ConsortiumResource.class);
    }
}
