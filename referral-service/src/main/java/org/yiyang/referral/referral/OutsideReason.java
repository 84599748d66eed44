package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a patient is referred to an institution that the register does not know. */
public enum OutsideReason implements Labelled {
    NO_SPECIALTY_HERE("本地无相应专科", "No such specialty within the region"),
    NO_CAPACITY_HERE("本地无救治容量", "No capacity within the region"),
    CONTINUED_TREATMENT("在该院继续治疗", "Treatment there is continued"),
    NEARER("该院更近", "It is nearer"),
    PATIENT_WISH("患者要求", "The patient wishes it"),
    OTHER("其他", "Other");

    private final Label label;

    OutsideReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
