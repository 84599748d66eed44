package org.yiyang.insurance.report;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Of whom a share of the report on elders is. */
public enum ShareBasis implements Labelled {
    STANDING_RECORDS("在册人员（不含转出、已故、注销、合并）", "Current records, without those transferred, deceased, closed or merged"),
    VERIFIED_RECORDS("在册且已核验人员", "Current records that were verified");

    private final Label label;

    ShareBasis(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
