package org.yiyang.institution.supervision.fund;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;

/** Who may do what with a declared total: the authority of its region. */
@ApplicationScoped
class FundRights extends RegionRights<Fund> {
    FundRights(Actions actions) {
        super(actions, FundRefusal.REGION_NOT_YOURS, FundResource.class);
    }
}
