package org.yiyang.institution.report;

/** What a figure counts, in both languages: for a quotient what stands above and what below the line. */
public record Basis(String zh, String en) {}
