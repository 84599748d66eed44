package org.yiyang.institution.supervision.entered;

import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.RegionRights;
import org.yiyang.kit.refusal.Refusal;

/** Who may do what with a record of one register: the authority of its region. */
final class EntryRights<T extends EnteredRecord<?>> extends RegionRights<T> {
    EntryRights(Actions actions, Refusal regionNotYours, Class<?> resource) {
        super(actions, regionNotYours, resource);
    }
}
