package org.yiyang.institution.supervision.target;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Where the value held against a target comes from. */
public enum ValueSource implements Labelled {
    REGISTER("登记数据", "Data of the register"),
    DECLARED("申报指标", "A declared indicator"),
    HEARD("业务系统", "Another service of the suite");

    private final Label label;

    ValueSource(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
