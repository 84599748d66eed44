package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How far an amendment of a signed agreement is. */
public enum AmendmentState implements Labelled {
    OFFERED("待签署", "Waits for the signatures"),
    FILING("待备案", "Signed by both, waits for the bureaus"),
    IN_FORCE("已生效", "Signed by both and in force"),
    REPLACED("被另一变更取代", "Replaced by another offer"),
    WITHDRAWN("已撤回或拒绝", "Withdrawn or declined"),
    LAPSED("逾期失效", "Lapsed");

    private final Label label;

    AmendmentState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
