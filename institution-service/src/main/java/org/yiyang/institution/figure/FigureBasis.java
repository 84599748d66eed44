package org.yiyang.institution.figure;

/** What a figure counts, in both languages: for a quotient what stands above and what below the line. */
public record FigureBasis(String zh, String en) {}
