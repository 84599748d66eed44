package org.yiyang.institution.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What every report says of itself.
 *
 * @param region whose institutions it counts: all whose region code begins so on that day
 * @param asOf the day of the report
 * @param knownAt as known at this moment; a later correction of the past changes the answer
 */
public record ReportHeader(ReportKind kind, String region, String regionName, LocalDate asOf, Instant knownAt) {}
