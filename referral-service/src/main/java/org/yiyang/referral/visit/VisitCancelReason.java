package org.yiyang.referral.visit;

import java.util.EnumSet;
import java.util.Set;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a booked visit does not take place. */
enum VisitCancelReason implements Labelled {
    PATIENT_WISH("患者或家属要求", "The patient or family wishes it"),
    CONDITION_CHANGED("病情变化", "The condition has changed"),
    NOT_NEEDED("已无需就诊", "No longer needed"),
    RECEIVER_UNABLE("接诊机构无法接诊", "The hospital cannot see the patient"),
    ENTERED_BY_MISTAKE("误录", "Entered by mistake"),
    REFERRAL_ENDED("转诊已结束或改转", "The referral has ended, or leads elsewhere"),
    DECEASED("死亡", "Died"),
    INSTITUTION_STOPPED("接诊机构终止", "The hospital has come to its end");

    /** Those for which the hospital's side answers: they do not take the patient's time away. */
    static final Set<VisitCancelReason> OF_THE_HOSPITAL = EnumSet.of(RECEIVER_UNABLE, INSTITUTION_STOPPED);

    private final Label label;

    VisitCancelReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether somebody gives it; the suite gives the others itself. */
    boolean forPersons() {
        return this != DECEASED && this != REFERRAL_ENDED && this != INSTITUTION_STOPPED;
    }

    @Override
    public Label label() {
        return label;
    }
}
