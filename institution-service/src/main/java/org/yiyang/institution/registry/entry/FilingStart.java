package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** From which day the time for a home's filing is counted. */
public enum FilingStart implements Labelled {
    FIRST_RESIDENT("自首位老年人入住", "From the first resident"),
    REGISTRATION("自登记", "From the registration");

    private final Label label;

    FilingStart(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
