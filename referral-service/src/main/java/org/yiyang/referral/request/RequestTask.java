package org.yiyang.referral.request;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a home's request. */
enum RequestTask implements TaskKind {
    REFER(
            "/api/v1/referral-requests/{id}/refer",
            "处理养老机构的转诊请求：开具转诊或说明理由",
            "Answer the home's request: refer the elder, or decline with a reason");

    private final String path;
    private final Label label;

    RequestTask(String path, String zh, String en) {
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
