package org.yiyang.contract.familydoctor;

import java.util.Optional;
import org.yiyang.contract.agreement.PostedRole;
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

    /** How many a team has of it at least; empty where no rule asks for any. */
    Optional<FamilyDoctorParameter> rule() {
        return switch (this) {
            case GENERAL_PRACTITIONER -> Optional.of(FamilyDoctorParameter.TEAM_GENERAL_PRACTITIONERS);
            case NURSE -> Optional.of(FamilyDoctorParameter.TEAM_NURSES);
            case PUBLIC_HEALTH -> Optional.of(FamilyDoctorParameter.TEAM_PUBLIC_HEALTH_WORKERS);
            case SPECIALIST, HEALTH_MANAGER, OTHER -> Optional.empty();
        };
    }

    /** 医师法 and 护士条例: whether nobody is it without a licence. */
    boolean licensed() {
        return switch (this) {
            case GENERAL_PRACTITIONER, NURSE, SPECIALIST -> true;
            case PUBLIC_HEALTH, HEALTH_MANAGER, OTHER -> false;
        };
    }

    /** Whether somebody who is posted in this role can be it. */
    boolean takes(PostedRole role) {
        return switch (this) {
            case GENERAL_PRACTITIONER, SPECIALIST -> role.isPhysician();
            case NURSE -> role == PostedRole.NURSE;
            case PUBLIC_HEALTH, HEALTH_MANAGER, OTHER -> true;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
