package org.yiyang.referral;

import org.yiyang.kit.http.Labelled;

/** The three ways in which a patient is passed on. */
public enum ReferralKind implements Labelled {
    UP("上转", "Up: to where more can be done"),
    EMERGENCY("急诊转诊", "Emergency: on the way at once"),
    DOWN("下转", "Down: back to where the elder lives");

    private final String zh;
    private final String en;

    ReferralKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
