package org.yiyang.referral.report;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Where those work for whom something waits. */
public enum OwnerPlace implements Labelled {
    INSTITUTION("机构", "An institution"),
    REGION("主管区域", "A region's authority"),
    PERSON("老人或家属", "The elder or the family");

    private final Label label;

    OwnerPlace(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
