package org.yiyang.institution.supervision.inspection;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How grave a finding is. */
public enum Severity implements Labelled {
    MINOR("一般", "Minor"),
    MAJOR("较重", "Major"),
    CRITICAL("严重", "Critical");

    private final Label label;

    Severity(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
