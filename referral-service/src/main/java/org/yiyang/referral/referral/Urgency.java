package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How soon an answer is needed. */
public enum Urgency implements Labelled {
    ROUTINE("常规", "Routine"),
    URGENT("紧急", "Urgent");

    private final Label label;

    Urgency(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
