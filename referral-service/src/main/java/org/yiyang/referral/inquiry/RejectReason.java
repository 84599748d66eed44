package org.yiyang.referral.inquiry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a receiver may say no; never to an emergency. */
public enum RejectReason implements Labelled {
    NO_BED("无空余床位", "No bed is free"),
    NO_CAPABILITY("不具备所需诊疗能力", "What is needed cannot be done here"),
    BEYOND_SCOPE("超出诊疗科目", "Beyond the registered departments"),
    NOT_INDICATED("不符合转诊指征", "Referral is not indicated"),
    INSUFFICIENT_INFORMATION("资料不全", "Too little information"),
    OTHER("其他", "Other");

    private final Label label;

    RejectReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
