package org.yiyang.insurance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.designation.DesignationInForceState;

/**
 * Report R10: what was designated on a day.
 *
 * @param byCategory those in force, by the institution's category
 * @param internalUnitsDesignated of these the ones that are designated and not suspended
 * @param internalUnits all medical units inside care homes on that day
 * @param internalUnitsShare percent of the one by the other
 * @param expiringSoon those in force or suspended that end within the parameter EXPIRING_DAYS of that day and are not renewed
 * @param knownAt as known at this moment
 */
record DesignationReport(
        String region,
        LocalDate asOf,
        Instant knownAt,
        long active,
        long suspended,
        Map<String, Long> byCategory,
        long internalUnitsDesignated,
        long internalUnits,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal internalUnitsShare,
        long expiringSoon,
        Handling handling) {

    /**
     * How long applications take.
     *
     * @param signed agreements that both had signed first in the year up to that day
     * @param daysToSign days from acceptance to the second signature of these, on average
     * @param evaluationsOverdue rounds of evaluation, first or second, that were due and had no result on that day
     */
    @Schema(name = "DesignationHandling")
    record Handling(
            long signed,
            @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal daysToSign,
            long evaluationsOverdue) {}

    /** What runs out on a day and the days after it, the soonest first. */
    @Schema(name = "DesignationExpiringList")
    record Expiring(String region, LocalDate asOf, Instant knownAt, List<Item> items) {}

    /**
     * One agreement that runs out.
     *
     * @param state whether it is suspended; a suspended one has to be renewed, too
     * @param termUntil its last day
     * @param renewalAskedOn when another term was asked for; absent if it was not
     */
    @Schema(name = "DesignationExpiring")
    record Item(
            UUID institutionId,
            String name,
            String phone,
            String regionCode,
            String code,
            DesignationInForceState state,
            LocalDate termUntil,
            long daysLeft,
            LocalDate renewalAskedOn) {}

    /** A quotient to one decimal, half up; null where nothing is there to divide by. */
    static BigDecimal quotient(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
