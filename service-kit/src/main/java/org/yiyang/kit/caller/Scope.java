package org.yiyang.kit.caller;

import java.util.UUID;

/**
 * What a caller may see; every query takes one. Several bounds together mean any of them.
 *
 * @param region a region code's prefix, or null
 * @param institution one's own institution, or null
 * @param person one's own person, or null
 * @param everything only the suite itself: listeners, deadlines and imports
 */
public record Scope(String region, UUID institution, UUID person, boolean everything) {
    /** For listeners, deadlines and imports only; an architecture rule sees to that. */
    public static Scope system() {
        return new Scope(null, null, null, true);
    }

    /** Whether a record of that region lies within this scope's region. */
    public boolean coversRegion(String code) {
        return everything || (region != null && code != null && code.startsWith(region));
    }

    public boolean isInstitution(UUID id) {
        return everything || (institution != null && institution.equals(id));
    }

    public boolean isPerson(UUID id) {
        return everything || (person != null && person.equals(id));
    }
}
