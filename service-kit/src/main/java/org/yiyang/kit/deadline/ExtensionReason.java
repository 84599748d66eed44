package org.yiyang.kit.deadline;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a deadline ends later than it was set. */
public enum ExtensionReason implements Labelled {
    OUTAGE("系统中断，期间顺延", "The service was down; the time is not counted");

    private final Label label;

    ExtensionReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
