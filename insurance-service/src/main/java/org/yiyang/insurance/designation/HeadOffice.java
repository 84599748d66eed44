package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** In which office somebody answers for an institution: 医疗机构医疗保障定点管理暂行办法 art. 12. */
public enum HeadOffice implements Labelled {
    LEGAL_REPRESENTATIVE("法定代表人", "Legal representative"),
    HEAD("主要负责人", "Head"),
    CONTROLLER("实际控制人", "Actual controller");

    private final Label label;

    HeadOffice(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
