package org.yiyang.institution.report;

/** A report that also has a sentence. */
public interface NarratedReport {
    ReportSentence sentence();
}
