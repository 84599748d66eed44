package org.yiyang.contract.familydoctor;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a family-doctor contract holds. */
public enum ServicePackage implements Labelled {
    BASIC("基础包", "Basic"),
    CHRONIC_DISEASE("慢病包", "Chronic disease"),
    DISABLED_ELDER("失能老人包", "Disabled elders"),
    TCM("中医药包", "Traditional Chinese medicine"),
    PERSONAL("个性化包", "Made to measure");

    private final Label label;

    ServicePackage(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
