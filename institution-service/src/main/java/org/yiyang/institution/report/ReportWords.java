package org.yiyang.institution.report;

/** Knows a region's wording of a report. */
public interface ReportWords {
    /** The wording set by the smallest region that contains the given one, else that of the house. */
    Template of(ReportKind kind, String region);
}
