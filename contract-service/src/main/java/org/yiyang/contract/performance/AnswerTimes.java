package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** How long the parties have to answer a year's report, and to settle what one of them disputes. */
@ApplicationScoped
class AnswerTimes {
    private final Deadlines deadlines;
    private final Parameters parameters;

    AnswerTimes(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    void begin(Call call, YearlyReport report) {
        begin(call, report, YearlyReportDue.CONFIRM_PERFORMANCE_REPORT, PerformanceParameter.REPORT_CONFIRM_WORKDAYS);
    }

    void beginDispute(Call call, YearlyReport report) {
        begin(call, report, YearlyReportDue.REDRAW_PERFORMANCE_REPORT, PerformanceParameter.REPORT_DISPUTE_WORKDAYS);
    }

    private void begin(Call call, YearlyReport report, YearlyReportDue due, PerformanceParameter figure) {
        int workdays = parameters.integer(figure, report.region(), call.today());
        deadlines.setWorkdays(report.id(), due.name(), call.today(), workdays);
    }

    void end(UUID report) {
        for (YearlyReportDue due : YearlyReportDue.values()) {
            deadlines.clear(report, due.name());
        }
    }
}
