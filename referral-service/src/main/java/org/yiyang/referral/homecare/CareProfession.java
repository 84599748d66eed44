package org.yiyang.referral.homecare;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The professions that care for an elder at home. */
public enum CareProfession implements Labelled {
    PHYSICIAN("执业（助理）医师", "Physician"),
    TCM_PHYSICIAN("中医执业（助理）医师", "Physician of traditional Chinese medicine"),
    NURSE("护士", "Nurse"),
    REHABILITATION_THERAPIST("康复治疗师", "Rehabilitation therapist"),
    PHARMACIST("药师", "Pharmacist"),
    PUBLIC_HEALTH_STAFF("公共卫生人员", "Public health staff"),
    CARE_WORKER("养老护理员", "Care worker");

    private final Label label;

    CareProfession(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
