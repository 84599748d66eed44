package org.yiyang.institution.supervision.review;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.institution.figure.Ratio;

/**
 * Report R18: inspections and annual reviews of a year up to a day.
 *
 * @param knownAt as known at this moment
 * @param openRectifications inspections of the year that still have something to be put right
 * @param overdueRectifications of those, the ones whose time has run out
 */
public record SupervisionReport(
        String region,
        int year,
        LocalDate asOf,
        Instant knownAt,
        Ratio inspectionsDone,
        long openRectifications,
        long overdueRectifications,
        Ratio reviewsDone) {}
