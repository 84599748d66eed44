package org.yiyang.referral.report;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What each row of R12 is about; the first row is always about all of them together. */
enum Grouping implements Labelled {
    REGION("按地区逐级汇总", "By region, rolled up level by level"),
    MONTH("按提交月份", "By month of submission"),
    PAIR("按转出、接收机构", "By sender and receiver");

    private final Label label;

    Grouping(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
