package org.yiyang.kit.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a caller may see; every query takes one. Several bounds together mean any of them.
 *
 * @param region a region code's prefix, or null
 * @param succeeded codes that have ended and whose place was taken by one within the region: what lay there is seen, too
 * @param institution one's own institution, or null
 * @param persons the persons that the caller is or acts for; mostly none or one
 * @param everything only the suite itself: listeners, deadlines and imports
 */
public record Scope(String region, Set<String> succeeded, UUID institution, Set<UUID> persons, boolean everything) {
    public Scope {
        succeeded = Set.copyOf(succeeded);
        persons = Set.copyOf(persons);
    }

    /** For listeners, deadlines and imports only; an architecture rule sees to that. */
    public static Scope system() {
        return new Scope(null, Set.of(), null, Set.of(), true);
    }

    /** The codes with which those of this scope's records begin; none for a scope without a region. */
    public List<String> regions() {
        List<String> regions = new ArrayList<>();
        if (region != null) {
            regions.add(region);
            regions.addAll(new TreeSet<>(succeeded));
        }
        return regions;
    }

    /** Whether a record of that region lies within this scope's region, or in one whose place that has taken. */
    public boolean coversRegion(String code) {
        return everything || (code != null && regions().stream().anyMatch(code::startsWith));
    }

    /** Whether that region is this scope's very own, none below it, or one whose place that has taken. */
    public boolean isRegion(String code) {
        return region != null
                && code != null
                && (code.equals(region) || (code.length() == region.length() && succeeded.contains(code)));
    }

    public boolean isInstitution(UUID id) {
        return everything || (institution != null && institution.equals(id));
    }

    public boolean isPerson(UUID id) {
        return everything || isOwnPerson(id);
    }

    /** Whether the caller is or acts for that person; of the suite itself never. */
    public boolean isOwnPerson(UUID id) {
        return id != null && persons.contains(id);
    }
}
