package org.yiyang.referral.request;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a request ended though nobody answered or withdrew it. */
public enum RequestEnd implements Labelled {
    DECEASED("老人死亡", "The elder has died"),
    LEFT("老人已离开该机构", "The elder has left the home");

    private final Label label;

    RequestEnd(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
