package org.yiyang.referral.request;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of a request.
 *
 * <pre>
 * OPEN ──refer──▶ REFERRED
 *   ├──decline──▶ DECLINED
 *   └─withdraw──▶ WITHDRAWN
 * </pre>
 */
public enum RequestStatus implements Labelled, Status {
    OPEN("待处理", "Open"),
    REFERRED("已转诊", "Referred"),
    DECLINED("已退回", "Declined"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final Label label;

    RequestStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<RequestStatus> next() {
        return switch (this) {
            case OPEN -> List.of(REFERRED, DECLINED, WITHDRAWN);
            case REFERRED, DECLINED, WITHDRAWN -> List.of();
        };
    }

    /** The verbs that make sense here, before it is asked who wants to use them. */
    @Override
    public List<String> verbs() {
        return switch (this) {
            case OPEN -> List.of("refer", "decline", "withdraw");
            case REFERRED, DECLINED, WITHDRAWN -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
