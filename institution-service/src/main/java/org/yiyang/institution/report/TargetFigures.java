package org.yiyang.institution.report;

import java.time.LocalDate;

/** Computes what regions have reached of their targets (R15), which itself is made of other reports. */
public interface TargetFigures {
    Object report(String region, int year, LocalDate asOf);

    /** As what it is kept once it is published. */
    Class<?> type();
}
