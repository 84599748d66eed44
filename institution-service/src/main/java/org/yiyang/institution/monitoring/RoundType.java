package org.yiyang.institution.monitoring;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a round of reports is for. */
public enum RoundType implements Labelled {
    BASELINE("摸底调查", "Baseline survey"),
    HALF_YEARLY("半年报", "Half-yearly report"),
    QUARTERLY("季报", "Quarterly report");

    private final Label label;

    RoundType(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
