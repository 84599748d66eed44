package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The level of a hospital (医院等级); grades within a level are not needed by any rule. */
public enum HospitalLevel implements Labelled {
    LEVEL_3("三级", "Level 3"),
    LEVEL_2("二级", "Level 2"),
    LEVEL_1("一级", "Level 1"),
    UNRATED("未定级", "Not rated");

    private final Label label;

    HospitalLevel(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
