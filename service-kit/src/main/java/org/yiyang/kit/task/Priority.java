package org.yiyang.kit.task;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How pressing a task is by its matter, whenever it is due; the most pressing first. */
public enum Priority implements Labelled {
    EMERGENCY("紧急", "Emergency"),
    URGENT("加急", "Urgent"),
    NORMAL("一般", "Normal");

    private final Label label;

    Priority(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
