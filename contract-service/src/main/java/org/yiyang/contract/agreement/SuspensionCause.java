package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an agreement is suspended. */
public enum SuspensionCause implements Labelled {
    QUALIFICATION("医疗机构资质暂停或到期", "The medical licence is suspended or has expired"),
    DEPARTMENT("主管部门决定", "Decided by a department");

    private final Label label;

    SuspensionCause(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
