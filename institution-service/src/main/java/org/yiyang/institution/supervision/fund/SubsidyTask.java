package org.yiyang.institution.supervision.fund;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with an application for a subsidy. */
public enum SubsidyTask implements TaskKind {
    DECIDE_SUBSIDY(
            "/api/v1/subsidy-applications/{id}/approve", "审批补助资金申请", "Approve or reject the application for a subsidy"),
    PAY_SUBSIDY("/api/v1/subsidy-applications/{id}/pay", "拨付已批准的补助资金", "Pay the approved subsidy");

    private final String path;
    private final Label label;

    SubsidyTask(String path, String zh, String en) {
        this.path = path;
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Label label() {
        return label;
    }
}
