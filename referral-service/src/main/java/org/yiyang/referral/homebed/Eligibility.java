package org.yiyang.referral.homebed;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an elder may have a bed at home: 珠府办〔2016〕25号 for the first four, 厦湖卫健函〔2025〕18号 for the others. */
public enum Eligibility implements Labelled {
    ADVANCED_AGE("高龄", "Advanced age"),
    SEVERE_ILLNESS("重病", "Severe illness"),
    DISABLED("失能", "Disabled"),
    SEMI_DISABLED("半失能", "Partly disabled"),
    CHRONIC_DISEASE("慢性病", "Chronic disease"),
    LIMITED_MOBILITY("行动不便", "Limited mobility");

    private final Label label;

    Eligibility(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
