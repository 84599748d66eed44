package org.yiyang.referral.capacity;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a receiver has places of. */
public enum CapacityKind implements Labelled {
    MEDICAL_BED("医疗床位", "Hospital bed"),
    REHABILITATION_BED("康复床位", "Rehabilitation bed"),
    NURSING_BED("护理型床位", "Nursing bed"),
    INTEGRATED_BED("医养结合床位", "Bed of integrated care"),
    OUTPATIENT_SLOT("门诊号源", "Outpatient slot"),
    EXAMINATION_SLOT("检查号源", "Slot for an examination");

    private final Label label;

    CapacityKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
