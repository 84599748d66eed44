package org.yiyang.contract.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** How long the parties have to answer a year's report. */
@ApplicationScoped
class AnswerTimes {
    private static final String KIND = YearlyReportDue.CONFIRM_PERFORMANCE_REPORT.name();
    private final Deadlines deadlines;
    private final Parameters parameters;

    AnswerTimes(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    void begin(Call call, YearlyReport report) {
        int workdays = parameters.integer(PerformanceParameter.REPORT_CONFIRM_WORKDAYS, report.region(), call.today());
        deadlines.setWorkdays(report.id(), KIND, call.today(), workdays);
    }

    void end(UUID report) {
        deadlines.clear(report, KIND);
    }
}
