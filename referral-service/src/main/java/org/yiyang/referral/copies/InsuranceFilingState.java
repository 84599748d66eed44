package org.yiyang.referral.copies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a filing with the insurance bureau stands, in words for whoever waits for it. */
@Schema(name = "FilingState")
public enum InsuranceFilingState implements Labelled {
    PREPARED("转诊备案待填报", "The filing with the insurance is to be completed"),
    PENDING("转诊备案办理中", "The filing with the insurance is under way"),
    FILED("已完成转诊备案", "Filed with the insurance"),
    REFUSED("转诊备案未受理", "The insurance has not taken the filing"),
    DEAD("转诊备案办理中", "The filing with the insurance is under way"),
    REVOKING("转诊备案撤销中", "The filing with the insurance is being revoked"),
    REVOKED("转诊备案已撤销", "The filing with the insurance is revoked"),
    WITHDRAWN("不再办理转诊备案", "Nothing is filed with the insurance");

    private final Label label;

    InsuranceFilingState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
