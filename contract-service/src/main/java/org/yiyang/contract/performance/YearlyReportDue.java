package org.yiyang.contract.performance;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;

/** What comes due with the report of a year. */
enum YearlyReportDue implements DeadlineKind {
    /** Both parties have confirmed or disputed it, or are reminded. */
    CONFIRM_PERFORMANCE_REPORT,
    /** What is disputed has been put right and the report drawn up again, or the departments get a task. */
    REDRAW_PERFORMANCE_REPORT;

    @Override
    public OutageEffect outage() {
        return OutageEffect.EXTENDED;
    }
}
