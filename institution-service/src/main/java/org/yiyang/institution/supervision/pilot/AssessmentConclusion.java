package org.yiyang.institution.supervision.pilot;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a pilot was assessed. */
public enum AssessmentConclusion implements Labelled {
    EXCELLENT("优秀", "Excellent"),
    PASSED("合格", "Passed"),
    NOT_PASSED("不合格", "Not passed");

    private final Label label;

    AssessmentConclusion(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
