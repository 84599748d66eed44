package org.yiyang.institution.supervision.inspection;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How an inspection ended. */
public enum InspectionResult implements Labelled {
    PASSED("合格", "Passed"),
    PASSED_AFTER_RECTIFICATION("整改后合格", "Passed after rectification"),
    NOT_PASSED("不合格", "Not passed");

    private final Label label;

    InspectionResult(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
