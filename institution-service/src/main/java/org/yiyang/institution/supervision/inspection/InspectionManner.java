package org.yiyang.institution.supervision.inspection;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether an inspection was planned (定期) or not (不定期). */
public enum InspectionManner implements Labelled {
    PLANNED("定期", "Planned"),
    AD_HOC("不定期", "Ad hoc");

    private final Label label;

    InspectionManner(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
