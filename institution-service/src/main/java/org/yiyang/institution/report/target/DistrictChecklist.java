package org.yiyang.institution.report.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which districts have at least one public home that integrates medical care (各区至少一所公办养老机构和基层医疗卫生机构的医养结合). A
 * district without a public home has nothing to integrate and is named apart.
 *
 * @param without the codes of the districts that have public homes, none of which integrates medical care
 * @param withoutPublicHome the codes of the districts that have no public home
 * @param knownAt as known at this moment
 */
record DistrictChecklist(
        String region,
        LocalDate asOf,
        Instant knownAt,
        List<District> items,
        List<String> without,
        List<String> withoutPublicHome) {
    /**
     * One district or functional area.
     *
     * @param publicHomes homes owned by the public with a valid filing
     * @param integrated of those, the ones with both certificates or with a medical institution as partner
     * @param dualCertified of the public homes, the ones with both certificates
     * @param partnered of the public homes, the ones with a partner: by agreement, a site, trust (托管) or a relation
     * @param grassrootsPartnered of the public homes, the ones whose partner is of the grassroots
     */
    @Schema(name = "DistrictChecklistDistrict")
    record District(
            String code,
            String name,
            long publicHomes,
            long integrated,
            long dualCertified,
            long partnered,
            long grassrootsPartnered) {}
}
