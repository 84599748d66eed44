package org.yiyang.insurance.eligibility;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether the deductible goes on being counted over a referral. */
public enum Continuity implements Labelled {
    ELIGIBLE("可连续计算起付线", "Eligible"),
    NOT("不能连续计算起付线", "Not eligible"),
    UNKNOWN("尚不能确定", "Not known yet");

    private final Label label;

    Continuity(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
