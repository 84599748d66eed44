package org.yiyang.referral.escalation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a dispatcher asks the region above. */
public enum EscalationReason implements Labelled {
    NO_CAPACITY("辖区内无接收能力", "Nobody in the region can take the patient"),
    CROSS_REGION("需跨区域协调", "Other regions have to help"),
    DISPUTED("双方意见不一", "The two ends disagree"),
    UNREACHABLE("联系不上接收方", "The receiver cannot be reached"),
    OTHER("其他", "Other");

    private final Label label;

    EscalationReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
