package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether an assessment for long-term care insurance is in force. */
public enum LongTermCareStatus implements Labelled {
    NOT_ASSESSED("未评估", "Not assessed"),
    VALID("结论有效", "Valid"),
    EXPIRED("结论已过期", "Expired");

    private final Label label;

    LongTermCareStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
