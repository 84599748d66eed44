package org.yiyang.insurance.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Report R10: what was designated on a day.
 *
 * @param byCategory those in force, by the institution's category
 * @param internalUnits medical units inside other institutions, as known now
 * @param expiringSoon those whose term ends within the parameter EXPIRING_DAYS of that day
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
        long expiringSoon) {}
