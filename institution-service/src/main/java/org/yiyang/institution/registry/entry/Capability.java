package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an institution can do beyond its departments, and the marks that it holds. */
public enum Capability implements Labelled {
    REMOTE_GUIDANCE("远程诊疗指导", "Remote guidance of treatment"),
    ONLINE_FOLLOW_UP("在线复诊", "Follow-up consultations online"),
    ONLINE_DISPENSING("在线配药", "Medicines online"),
    HOME_BEDS("家庭病床", "Home beds"),
    REHABILITATION_STAGE("康复期照护", "Care in rehabilitation"),
    STABLE_STAGE("稳定期照护", "Care of the stable"),
    END_OF_LIFE_STAGE("安宁疗护", "Care at the end of life"),
    SERVICE_24H("24小时服务", "Service around the clock"),
    AGE_FRIENDLY("老年友善医疗机构", "Age-friendly institution");

    private final Label label;

    Capability(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
