package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether the register says that an institution can give the care of a stage. */
public enum Capability implements Labelled {
    GIVEN("具备", "It can"),
    UNKNOWN("登记机关尚未说明", "The register has not said yet"),
    MISSING("不具备", "It cannot"),
    /** It cannot, and the region leaves it to the doctor. */
    TOLERATED("不具备，由医师决定", "It cannot; the region leaves it to the doctor"),
    NOT_ASKED("未按阶段要求", "No stage was named");

    private final Label label;

    Capability(String zh, String en) {
        this.label = new Label(zh, en);
    }

    boolean missing() {
        return this == MISSING || this == TOLERATED;
    }

    @Override
    public Label label() {
        return label;
    }
}
