package org.yiyang.institution.report;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.figure.Ratio;

/**
 * The institutions of a region with both certificates (两证齐全) at the end of each of several quarters, with what they had
 * reported by then.
 *
 * @param asOf the last day that it covers
 * @param knownAt as known at this moment
 * @param items by quarter, the oldest first
 */
record QuarterReport(String region, String regionName, LocalDate asOf, Instant knownAt, List<Quarter> items) {
    /**
     * One quarter.
     *
     * @param quarter 1 to 4
     * @param day its last day, or the day of the report if that comes before
     * @param reporting those of them that had ever reported, whose last figures are in the sums
     * @param beds 张, the sum over those that had reported; null, as staff and residents, where nobody had
     * @param staff persons
     * @param residents persons
     */
    @Schema(name = "QuarterReportQuarter")
    record Quarter(
            int year,
            int quarter,
            LocalDate day,
            long institutions,
            long reporting,
            @Nullable Long beds,
            @Nullable Long staff,
            @Nullable Long residents,
            Ratio occupancy) {}
}
