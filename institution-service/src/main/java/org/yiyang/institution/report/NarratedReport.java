package org.yiyang.institution.report;

/** A report that is also told in a sentence. */
public interface NarratedReport {
    ReportSentence sentence();
}
