package org.yiyang.institution.report;

/** Knows in which words a region tells a report. */
public interface ReportWords {
    /** The wording of the smallest region set around the given one, else that of the house. */
    Template of(ReportKind kind, String region);
}
