package org.yiyang.institution.window.matter;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a change is about; 医疗机构管理条例 art. 19 and 养老机构管理办法 name these items. */
public enum ChangeReason implements Labelled {
    NAME("名称变更", "Name"),
    ADDRESS("地址变更", "Address"),
    BEDS("床位变更", "Beds"),
    OWNERSHIP("所有制形式变更", "Ownership"),
    DEPARTMENTS("诊疗科目变更", "Clinical departments"),
    /** Who it is stands in the papers of the case, not in the register. */
    PRINCIPAL("法定代表人（主要负责人）变更", "Legal representative or principal"),
    CONVERSION("转型", "Conversion to another category");

    private final Label label;

    ChangeReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
