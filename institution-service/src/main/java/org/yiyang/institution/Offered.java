package org.yiyang.institution;

import java.util.Set;

/**
 * What an institution offers; a null set says nothing of its kind.
 *
 * @param departments its clinical departments (诊疗科目)
 * @param capabilities what else it can do, and the marks that it holds
 */
record Offered(Set<Department> departments, Set<Capability> capabilities) {
    static final Offered NOTHING_SAID = new Offered(null, null);

    boolean isEmpty() {
        return departments == null && capabilities == null;
    }
}
