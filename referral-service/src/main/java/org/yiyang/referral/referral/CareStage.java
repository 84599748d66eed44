package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Which kind of care an elder needs after a referral down. */
public enum CareStage implements Labelled {
    ACUTE("急性期", "Acute"),
    REHAB("康复期", "Rehabilitation"),
    STABLE("稳定期", "Stable"),
    END_OF_LIFE("安宁疗护", "End of life");

    private final Label label;

    CareStage(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether a home without medical staff could not give it. */
    boolean needsMedicalUnit() {
        return switch (this) {
            case ACUTE, REHAB -> true;
            case STABLE, END_OF_LIFE -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
