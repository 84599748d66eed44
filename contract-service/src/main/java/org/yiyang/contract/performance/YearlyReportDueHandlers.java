package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Reminds the parties of a year's report that has not been answered, or in which something is still disputed. */
@ApplicationScoped
class YearlyReportDueHandlers implements DeadlineHandlers {
    private final YearlyReports reports;

    YearlyReportDueHandlers(YearlyReports reports) {
        this.reports = reports;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(
                YearlyReportDue.values(), due -> (call, deadline) -> reports.remind(call, deadline.subject()));
    }
}
