package org.yiyang.contract.report;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a home must have an agreement that it does not have. */
public enum SigningDuty implements Labelled {
    NO_UNIT("未设医疗机构", "It has no medical unit of its own"),
    /** 关于支持养老机构设置医疗机构的要求: a home's unit works in two-way referral with a hospital of level 2 or above. */
    UNIT_WITHOUT_HIGHER_PARTNER(
            "内设医疗机构无二级以上转诊合作医院", "Its unit has no agreed two-way referral with a hospital of level 2 or above"),
    DAY_CARE("日间照料机构须签约", "A day-care body must sign in this region"),
    /** Whatever unit it has of its own. */
    TRUST_CARE("托养机构须签约", "A home for trust care must sign in this region");

    private final Label label;

    SigningDuty(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
