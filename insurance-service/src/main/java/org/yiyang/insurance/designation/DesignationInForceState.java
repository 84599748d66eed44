package org.yiyang.insurance.designation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a designation is on a day. */
@Schema(name = "InForceState")
public enum DesignationInForceState implements Labelled {
    ACTIVE("有效", "In force"),
    SUSPENDED("中止", "Suspended");

    private final Label label;

    DesignationInForceState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
