package org.yiyang.referral.copies;

import java.util.Set;

/**
 * What the register says on a day that an institution is and has.
 *
 * @param category of the register's dictionary, null where no event has said it yet
 * @param departments codes of its clinical departments
 * @param capabilities codes of what else it can do
 */
public record Offered(InstitutionSide side, String category, Set<String> departments, Set<String> capabilities) {
    /** Nothing at all is known. */
    public static final Offered NO_WORD = new Offered(null, null, Set.of(), Set.of());

    /** Whether the register has said anything of departments or capabilities. */
    public boolean said() {
        return !departments.isEmpty() || !capabilities.isEmpty();
    }
}
