package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The fields of an elder's record of which each change is kept; what has days (insurance, residence, groups) keeps its days, too. */
public enum ElderField implements Labelled {
    NAME("姓名", "Name"),
    CITIZEN_ID("公民身份号码", "Identity number"),
    PHONE("电话", "Telephone"),
    RESIDENCE("居住机构", "Institution of residence"),
    REGION("参保地区", "Region of insurance");

    private final Label label;

    ElderField(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
