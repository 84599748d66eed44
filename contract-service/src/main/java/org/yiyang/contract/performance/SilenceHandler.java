package org.yiyang.contract.performance;

import jakarta.inject.Singleton;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Reminds the parties of a year's report that has not been answered, or in which something is still disputed. */
abstract class SilenceHandler implements DeadlineHandler {
    private final YearlyReportDue kind;
    private final YearlyReports reports;

    private SilenceHandler(YearlyReportDue kind, YearlyReports reports) {
        this.kind = kind;
        this.reports = reports;
    }

    /** Of a report that was drawn up. */
    @Singleton
    static class OfDrawn extends SilenceHandler {
        OfDrawn(YearlyReports reports) {
            super(YearlyReportDue.CONFIRM_PERFORMANCE_REPORT, reports);
        }
    }

    /** Of a report that is disputed. */
    @Singleton
    static class OfDisputed extends SilenceHandler {
        OfDisputed(YearlyReports reports) {
            super(YearlyReportDue.REDRAW_PERFORMANCE_REPORT, reports);
        }
    }

    @Override
    public String kind() {
        return kind.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reports.remind(call, deadline.subject());
    }
}
