package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a family member may do for an elder. */
public enum AuthorisationScope implements Labelled {
    VIEW("查看", "See"),
    VIEW_AND_PROPOSE("查看并提出信息变更", "See and propose changes");

    private final Label label;

    AuthorisationScope(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
