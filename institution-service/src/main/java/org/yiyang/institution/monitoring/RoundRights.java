package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;

/** Who may do what with a round: an institution sees what calls upon it, the region's own officials decide about it. */
@ApplicationScoped
class RoundRights extends RegionRights<Round> {
    RoundRights(Actions actions) {
        super(actions, RoundRefusal.REGION_NOT_YOURS, RoundResource.class);
    }
}
