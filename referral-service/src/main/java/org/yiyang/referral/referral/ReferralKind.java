package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The three ways in which a patient is passed on. */
public enum ReferralKind implements Labelled {
    UP("上转", "Up: to where more can be done"),
    EMERGENCY("急诊转诊", "Emergency: on the way at once"),
    DOWN("下转", "Down: back to where the elder lives");

    private final Label label;

    ReferralKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
