package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The professions that an evaluation team must have: 医疗机构医疗保障定点管理暂行办法 art. 9. */
public enum Profession implements Labelled {
    INSURANCE("医疗保障", "Medical insurance"),
    MEDICINE("医药卫生", "Medicine and health"),
    FINANCE("财务管理", "Financial management"),
    INFORMATION("信息技术", "Information technology");

    private final Label label;

    Profession(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
