package org.yiyang.insurance.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.elder.AbilityLevel;
import org.yiyang.insurance.elder.AbilityStandard;
import org.yiyang.insurance.elder.ElderStatus;
import org.yiyang.insurance.elder.InsuranceType;
import org.yiyang.insurance.elder.LongTermCareStanding;

/**
 * Report R11: the insured elders of a region on a day.
 *
 * @param knownAt as known at this moment
 * @param shownFrom counts from 1 up to the one before are not shown to the caller; 1 to the insurance bureau
 * @param standing records of people whom the region looks after, the denominator of what follows
 */
record ElderReport(
        String region,
        LocalDate asOf,
        Instant knownAt,
        int shownFrom,
        Count standing,
        List<OfStatus> byStatus,
        List<OfType> byInsuranceType,
        List<OfRegion> byRegion,
        List<OfLevel> byAbility,
        List<OfLongTermCare> byLongTermCare,
        Share verified,
        Share stale) {
    /** How many; absent and suppressed where they are so few that they could be known. */
    @Schema(name = "ElderReportCount")
    record Count(Long people, boolean suppressed) {}

    /** Records of a state. */
    @Schema(name = "ElderReportOfStatus")
    record OfStatus(ElderStatus status, Count records) {}

    /** Standing records by the insurance of the day. */
    @Schema(name = "ElderReportOfType")
    record OfType(InsuranceType type, Count records) {}

    /** Standing records by the parts of the region. */
    @Schema(name = "ElderReportOfRegion")
    record OfRegion(String region, Count records) {}

    /** Standing records by the last assessment of a scale. */
    @Schema(name = "ElderReportOfLevel")
    record OfLevel(AbilityStandard standard, AbilityLevel level, Count valid, Count expired) {}

    /** Standing records by how the elder stood in long-term care insurance. */
    @Schema(name = "ElderReportOfLongTermCare")
    record OfLongTermCare(LongTermCareStanding standing, Count records) {}

    /** A part of them, in percent with one decimal; absent where a count is not shown or nobody is counted. */
    @Schema(name = "ElderReportShare")
    record Share(Count numerator, Count denominator, Double percent, ShareBasis basis) {}
}
