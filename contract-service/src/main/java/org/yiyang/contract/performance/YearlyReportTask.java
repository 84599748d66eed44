package org.yiyang.contract.performance;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with the report of a year. */
public enum YearlyReportTask implements TaskKind {
    CONFIRM_PERFORMANCE_REPORT("/confirm", "确认年度履约报告，或提出异议", "Confirm the year's report, or say what is not right"),
    REDRAW_PERFORMANCE_REPORT(
            "/redraw",
            "年度履约报告有异议：更正记录后重新生成",
            "The year's report is disputed: put right what was recorded and draw it up again"),
    SETTLE_PERFORMANCE_REPORT(
            "",
            "年度履约报告的异议逾期未解决：请协调双方",
            "What is disputed in the year's report has not been settled in time: bring the parties together");

    private final String verb;
    private final Label label;

    YearlyReportTask(String verb, String zh, String en) {
        this.verb = verb;
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return "/api/v1/contract/performance-reports/{id}" + verb;
    }

    @Override
    public Label label() {
        return label;
    }
}
