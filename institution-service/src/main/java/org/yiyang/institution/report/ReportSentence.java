package org.yiyang.institution.report;

/** A report in the region's own words, in both languages. */
public record ReportSentence(String zh, String en) {}
