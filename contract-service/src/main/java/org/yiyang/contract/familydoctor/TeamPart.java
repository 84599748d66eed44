package org.yiyang.contract.familydoctor;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The parts of a family-doctor team of the pattern 3+2+X: the first three are its core. */
public enum TeamPart implements Labelled {
    GENERAL_PRACTITIONER("全科医生", "General practitioner"),
    NURSE("护士", "Nurse"),
    PUBLIC_HEALTH("公共卫生人员", "Public health worker"),
    SPECIALIST("上级医院专科医生", "Specialist of a hospital"),
    HEALTH_MANAGER("健康管理师", "Health manager"),
    OTHER("其他人员", "Further member");

    private final Label label;

    TeamPart(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether no team is without it. */
    boolean core() {
        return switch (this) {
            case GENERAL_PRACTITIONER, NURSE, PUBLIC_HEALTH -> true;
            case SPECIALIST, HEALTH_MANAGER, OTHER -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
