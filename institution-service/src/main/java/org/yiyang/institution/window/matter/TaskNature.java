package org.yiyang.institution.window.matter;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether a department gives or refuses a permission, or takes note of a filing. */
public enum TaskNature implements Labelled {
    LICENSING("许可", "Permission"),
    FILING("备案", "Filing");

    private final Label label;

    TaskNature(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
