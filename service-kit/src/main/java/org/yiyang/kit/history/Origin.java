package org.yiyang.kit.history;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Where a record comes from. */
public enum Origin implements Labelled {
    /** Entered and moved by the suite's own procedures. */
    PROCEDURE("本系统办理", "By procedure"),
    /** Existed on paper on the first day and was taken over. */
    TAKEOVER("存量登记", "Taken over");

    private final Label label;

    Origin(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
