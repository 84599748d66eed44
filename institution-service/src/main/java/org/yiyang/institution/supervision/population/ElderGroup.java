package org.yiyang.institution.supervision.population;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Which elders are counted. */
public enum ElderGroup implements Labelled {
    AGE_60("60岁及以上", "60 and older"),
    AGE_65("65岁及以上", "65 and older"),
    AGE_80("80岁及以上", "80 and older");

    private final Label label;

    ElderGroup(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
