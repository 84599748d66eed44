package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Reminds the parties of a year's report that has not been answered. */
@ApplicationScoped
class SilenceHandler implements DeadlineHandler {
    private final YearlyReports reports;

    SilenceHandler(YearlyReports reports) {
        this.reports = reports;
    }

    @Override
    public String kind() {
        return YearlyReportDue.CONFIRM_PERFORMANCE_REPORT.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reports.remind(call, deadline.subject());
    }
}
