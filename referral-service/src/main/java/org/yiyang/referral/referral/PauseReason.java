package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why the clock of a referral is paused. */
public enum PauseReason implements Labelled {
    AWAITING_RESULTS("等待检查结果", "Results are awaited"),
    AWAITING_FAMILY("等待老人或家属决定", "The elder or the family decides"),
    CONDITION_UNSTABLE("病情暂不宜转运", "The condition does not allow the transport yet"),
    TRANSPORT("等待转运车辆", "Transport is awaited"),
    OTHER("其他", "Other");

    private final Label label;

    PauseReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
