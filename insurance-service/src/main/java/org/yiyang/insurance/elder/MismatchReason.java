package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a record did not match the insurance's own. */
public enum MismatchReason implements Labelled {
    NOT_INSURED("无参保记录", "No insurance on record"),
    IDENTITY_DIFFERS("身份信息不一致", "Identity differs"),
    INSURANCE_DIFFERS("参保信息不一致", "Insurance differs"),
    RESIDENCE_DIFFERS("居住信息不一致", "Residence differs"),
    OTHER("其他", "Other");

    private final Label label;

    MismatchReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
