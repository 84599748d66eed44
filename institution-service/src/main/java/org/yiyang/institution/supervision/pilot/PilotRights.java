package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;

/** Who may do what with a pilot: the region's own authority; what it did, an institution's own supervisor cannot undo. */
@ApplicationScoped
class PilotRights extends RegionRights<Pilot> {
    PilotRights(Actions actions) {
        super(actions, PilotRefusal.REGION_NOT_YOURS, PilotResource.class);
    }
}
