package org.yiyang.contract.familydoctor;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What a family-doctor team has to do; of contracts that end in one month together. */
public enum TeamTask implements TaskKind {
    RENEW_FAMILY_DOCTOR_CONTRACTS(
            "/renewals", "家庭医生签约即将到期：与本月到期的老人续签", "Family-doctor contracts end soon: renew those of the month");

    private final String place;
    private final Label label;

    TeamTask(String place, String zh, String en) {
        this.place = place;
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return "/api/v1/contract/family-doctor-teams/{id}" + place;
    }

    @Override
    public Label label() {
        return label;
    }
}
