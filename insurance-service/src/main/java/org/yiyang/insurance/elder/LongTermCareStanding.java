package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How an elder stands in long-term care insurance (长期护理保险) on a day; nothing is paid by it. */
public enum LongTermCareStanding implements Labelled {
    ENROLLED("已参保", "Enrolled"),
    APPLIED("已申请失能等级评估", "Has applied for an assessment"),
    ENTITLED("享受待遇", "Entitled to benefits"),
    NOT_ENTITLED("不符合待遇条件", "Not entitled to benefits"),
    SUSPENDED("暂停待遇", "Benefits suspended");

    private final Label label;

    LongTermCareStanding(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
