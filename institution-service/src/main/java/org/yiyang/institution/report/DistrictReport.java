package org.yiyang.institution.report;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.figure.Ratio;

/**
 * The institutions of a region with both certificates (两证齐全) by district, with what they last reported, and who has not
 * reported in the month.
 *
 * @param asOf the day of the report
 * @param knownAt as known at this moment
 * @param sentence what the region says of the day, as report R1
 * @param items each institution in one: the narrowest district or functional area where it was, or the region itself
 * @param unreportedInstitutions those that have reported of no day of the month up to the day
 */
record DistrictReport(
        String region,
        String regionName,
        LocalDate asOf,
        Instant knownAt,
        ReportSentence sentence,
        Total total,
        List<District> items,
        List<Silent> unreportedInstitutions) {
    /**
     * The whole region.
     *
     * @param reporting those of them that have ever reported, whose last figures are in the sums
     * @param beds 张, the sum over those that reported; null, as staff and residents, where nobody has
     * @param staff persons
     * @param residents persons
     */
    @Schema(name = "DistrictReportTotal")
    record Total(
            long institutions,
            long reporting,
            @Nullable Long beds,
            @Nullable Long staff,
            @Nullable Long residents,
            Ratio occupancy,
            long unreported) {}

    /**
     * One district or functional area.
     *
     * @param reporting those of them that have ever reported, whose last figures are in the sums
     * @param beds 张, the sum over those that reported; null, as staff and residents, where nobody has
     * @param unreported how many have not reported in the month
     */
    @Schema(name = "DistrictReportDistrict")
    record District(
            String code,
            String name,
            long institutions,
            long reporting,
            @Nullable Long beds,
            @Nullable Long staff,
            @Nullable Long residents,
            Ratio occupancy,
            long unreported) {}

    /**
     * An institution that has not reported in the month.
     *
     * @param lastReportedOn the day of its last confirmed figures; null if there are none
     */
    @Schema(name = "DistrictReportSilent")
    record Silent(
            UUID institutionId,
            String institutionName,
            String regionCode,
            @Nullable LocalDate lastReportedOn) {}
}
