package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a person posted to a home does there. */
public enum PostedRole implements Labelled {
    GENERAL_PRACTITIONER("全科医生", "General practitioner"),
    PHYSICIAN("执业医师", "Physician"),
    TCM_PHYSICIAN("中医医师", "Physician of traditional Chinese medicine"),
    NURSE("护士", "Nurse"),
    REHABILITATION_THERAPIST("康复治疗师", "Rehabilitation therapist"),
    PHARMACIST("药师", "Pharmacist");

    private final Label label;

    PostedRole(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public boolean isPhysician() {
        return switch (this) {
            case GENERAL_PRACTITIONER, PHYSICIAN, TCM_PHYSICIAN -> true;
            case NURSE, REHABILITATION_THERAPIST, PHARMACIST -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
