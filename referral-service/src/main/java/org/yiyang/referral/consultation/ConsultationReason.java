package org.yiyang.referral.consultation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a remote consultation is not answered. */
public enum ConsultationReason implements Labelled {
    INCOMPLETE("资料不足以判断", "The information is not enough to judge"),
    NO_SPECIALIST("无相应专科医师", "No doctor of that speciality"),
    NOT_FOR_REMOTE("不宜远程诊疗，须当面诊治", "Has to be seen in person"),
    DECEASED("死亡", "Died"),
    INSTITUTION_STOPPED("机构终止", "An institution has come to its end");

    private final Label label;

    ConsultationReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether somebody gives it; the suite gives the others itself. */
    boolean forPersons() {
        return this != DECEASED && this != INSTITUTION_STOPPED;
    }

    @Override
    public Label label() {
        return label;
    }
}
