package org.yiyang.referral.homevisit;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a visit to an elder's home does not take place, or did not. */
public enum HomeVisitReason implements Labelled {
    PATIENT_WISH("患者或家属要求", "The patient or family wishes it"),
    CONDITION_CHANGED("病情变化", "The condition has changed"),
    NOT_NEEDED("已无需上门", "No longer needed"),
    INSTITUTION_UNABLE("机构暂不能提供", "The institution cannot come"),
    NOBODY_AT_HOME("家中无人", "Nobody was at home"),
    STAFF_PREVENTED("医务人员未能成行", "The staff were prevented from coming"),
    ENTERED_BY_MISTAKE("误录", "Entered by mistake"),
    DECEASED("死亡", "Died"),
    INSTITUTION_STOPPED("上门机构终止", "The institution has come to its end");

    private final Label label;

    HomeVisitReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    boolean forMissing() {
        return this == NOBODY_AT_HOME || this == STAFF_PREVENTED;
    }

    boolean forCancelling() {
        return !forMissing() && this != DECEASED && this != INSTITUTION_STOPPED;
    }

    @Override
    public Label label() {
        return label;
    }
}
