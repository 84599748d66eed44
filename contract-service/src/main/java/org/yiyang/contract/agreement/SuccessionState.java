package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What became of an agreement whose party another institution has replaced. */
public enum SuccessionState implements Labelled {
    PENDING("待对方确认", "Waits for the other party"),
    CONFIRMED("对方已确认", "Confirmed by the other party"),
    DECLINED("对方不同意", "Declined by the other party"),
    LAPSED("逾期未确认", "Not confirmed in time"),
    REFUSED("不能承接", "It cannot be carried over");

    private final Label label;

    SuccessionState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
