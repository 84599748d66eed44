package org.yiyang.institution.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which districts have at least one public home with both certificates (各区至少一所).
 *
 * @param without the codes of the districts that have none
 * @param knownAt as known at this moment
 */
record DistrictChecklist(String region, LocalDate asOf, Instant knownAt, List<District> items, List<String> without) {

    /**
     * One district or functional area.
     *
     * @param publicHomes homes owned by the public with a valid filing
     * @param integrated of those, the ones with both certificates
     */
    record District(String code, String name, long publicHomes, long integrated) {}
}
