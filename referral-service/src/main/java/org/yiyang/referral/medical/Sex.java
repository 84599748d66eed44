package org.yiyang.referral.medical;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The patient's sex (性别), as the national forms name it. */
public enum Sex implements Labelled {
    MALE("男", "Male"),
    FEMALE("女", "Female");

    private final Label label;

    Sex(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
