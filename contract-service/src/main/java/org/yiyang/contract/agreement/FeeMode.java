package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How an agreed item is paid for. */
public enum FeeMode implements Labelled {
    FREE("免费", "Free of charge"),
    PUBLIC_HEALTH("基本公共卫生经费", "Paid by public health funds"),
    GOV_PURCHASE("政府购买服务", "Purchased by the government"),
    MEDICAL_INSURANCE("按医保规定结算", "Settled by medical insurance"),
    PER_SERVICE("按项目收费", "For each service"),
    PER_VISIT("按次收费", "For each visit"),
    PER_BED_MONTH("按床位按月", "For each bed and month"),
    LUMP_SUM("按年打包", "A lump sum for the year");

    private final Label label;

    FeeMode(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
