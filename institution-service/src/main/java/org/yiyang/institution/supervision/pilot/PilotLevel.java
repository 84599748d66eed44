package org.yiyang.institution.supervision.pilot;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Who named a pilot. */
public enum PilotLevel implements Labelled {
    NATIONAL("国家级", "National"),
    PROVINCIAL("省级", "Provincial"),
    CITY("市级", "City");

    private final Label label;

    PilotLevel(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
