package org.yiyang.institution.monitoring.availability;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Which free beds are looked for. */
public enum FreeBedKind implements Labelled {
    CARE("养老床位", "Care beds"),
    NURSING("护理型床位", "Nursing beds"),
    MEDICAL("医疗床位", "Beds of the wards");

    private final Label label;

    FreeBedKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** What {@link FreeBeds} calls them. */
    String field() {
        return switch (this) {
            case CARE -> "care";
            case NURSING -> "nursing";
            case MEDICAL -> "medical";
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
