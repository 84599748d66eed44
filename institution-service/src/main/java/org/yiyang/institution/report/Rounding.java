package org.yiyang.institution.report;

/** How many decimals the figures of one region keep on one day. */
interface Rounding {
    /** As every region does that has set nothing else. */
    Rounding STANDARD = parameter -> Integer.parseInt(parameter.spec().defaultValue());

    int decimals(ReportParameter parameter);
}
