package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** As the 17th digit of a number of 18 characters, or another document, says. */
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
