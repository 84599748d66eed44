package org.yiyang.referral.capacity;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Who said what is free. */
enum StatementSource implements Labelled {
    STAFF("机构人员填报", "The institution's staff"),
    SYSTEM("机构信息系统推送", "The institution's own system");

    private final Label label;

    StatementSource(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
