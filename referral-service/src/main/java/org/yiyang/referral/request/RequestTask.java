package org.yiyang.referral.request;

import java.util.Locale;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a home's request. */
enum RequestTask implements TaskKind {
    REFER(
            "/api/v1/referral-requests/{id}/refer",
            "处理养老机构的转诊请求：开具转诊或说明理由",
            "Answer the home's request: refer the elder, or decline with a reason"),
    WITHDRAW(
            "/api/v1/referral-requests/{id}/withdraw",
            "合作机构当日没有可办理的派驻医生：撤回申请，另请其他合作机构或直接就医",
            "The partner has no doctor who could answer today: withdraw the request and ask another partner"),
    TAKE_OVER_REQUEST(
            "/api/v1/referral-requests/{id}/take-over",
            "转诊申请逾期未答复或被上报：接手调度",
            "A home's request is late or was escalated: take it over as dispatcher");

    private final String path;
    private final Label label;

    RequestTask(String path, String zh, String en) {
        this.path = path;
        this.label = new Label(zh, en);
    }

    String verb() {
        return this == TAKE_OVER_REQUEST ? "take-over" : name().toLowerCase(Locale.ROOT);
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
