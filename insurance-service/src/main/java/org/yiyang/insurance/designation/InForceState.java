package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a designation is on a day. */
public enum InForceState implements Labelled {
    ACTIVE("有效", "In force"),
    SUSPENDED("中止", "Suspended");

    private final Label label;

    InForceState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
