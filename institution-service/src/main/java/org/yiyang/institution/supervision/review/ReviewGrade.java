package org.yiyang.institution.supervision.review;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The conclusion of an annual review. */
public enum ReviewGrade implements Labelled {
    EXCELLENT("优秀", "Excellent"),
    GOOD("良好", "Good"),
    PASSED("合格", "Passed"),
    NOT_PASSED("不合格", "Not passed");

    private final Label label;

    ReviewGrade(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
