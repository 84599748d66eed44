package org.yiyang.institution.registry.entry;

import java.util.Set;
import org.yiyang.kit.refusal.Refused;

/**
 * What an institution offers; a null set says nothing of its kind.
 *
 * @param departments its clinical departments (诊疗科目)
 * @param capabilities what else it can do, and the marks that it holds
 */
public record OfferedServices(Set<Department> departments, Set<Capability> capabilities) {
    public static final OfferedServices NOTHING_SAID = new OfferedServices(null, null);

    /** Refuses departments of what is not medical. */
    public void mustSuit(InstitutionKind side) {
        if (side == InstitutionKind.CARE && departments != null && !departments.isEmpty()) {
            throw new Refused(InstitutionRefusal.NOT_MEDICAL).at("/departments");
        }
    }

    public boolean isEmpty() {
        return departments == null && capabilities == null;
    }
}
