package org.yiyang.contract.catalogue;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Who may pay for a service. */
public enum FundingSource implements Labelled {
    PUBLIC_HEALTH("基本公共卫生服务经费", "Basic public health services"),
    MEDICAL_INSURANCE("医疗保险", "Medical insurance"),
    CARE_INSURANCE("长期护理保险", "Long-term care insurance"),
    GOVERNMENT_PURCHASE("政府购买服务", "Purchased by the government"),
    INSTITUTION("机构承担", "The institution"),
    SELF_PAID("自费", "The elder");

    private final Label label;

    FundingSource(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
