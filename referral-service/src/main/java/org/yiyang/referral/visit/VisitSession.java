package org.yiyang.referral.visit;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The part of a day for which slots are given. */
public enum VisitSession implements Labelled {
    MORNING("上午", "Morning"),
    AFTERNOON("下午", "Afternoon"),
    EVENING("晚间", "Evening");

    private final Label label;

    VisitSession(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
