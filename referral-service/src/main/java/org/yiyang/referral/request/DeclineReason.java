package org.yiyang.referral.request;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a partner's doctor does not turn a request into a referral. */
public enum DeclineReason implements Labelled {
    NOT_INDICATED("不符合转诊指征", "Referral is not indicated"),
    TREATED_ON_SITE("已上门处置", "Treated on the spot"),
    INSUFFICIENT_INFORMATION("资料不全", "Too little information"),
    OTHER("其他", "Other");

    private final Label label;

    DeclineReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
