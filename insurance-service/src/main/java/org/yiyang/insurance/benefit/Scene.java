package org.yiyang.insurance.benefit;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Where care is given, as far as the insurance pays differently. */
public enum Scene implements Labelled {
    INPATIENT("住院", "Inpatient"),
    OUTPATIENT("普通门诊", "Outpatient"),
    OUTPATIENT_CHRONIC("门诊慢特病", "Outpatient, chronic and special diseases"),
    EMERGENCY("急诊抢救", "Emergency"),
    HOME("居家医疗服务", "Care at home"),
    HOME_BED("家庭病床", "Home bed");

    private final Label label;

    Scene(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
