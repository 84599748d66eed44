package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an agreement ended. */
public enum EndGrounds implements Labelled {
    EXPIRED("合作期限届满", "Its term was over"),
    MUTUAL("双方协商解除", "Ended by both parties"),
    BREACH("因违约解除", "Ended for breach"),
    FILING_REFUSED("未通过备案", "A department refused to file it and nothing was put right"),
    NOT_RENEWED("原协议提前终止或届满时中止，不再续签", "What it renews ended before, or was suspended at its end"),
    SUCCESSION_DECLINED("对方不同意或逾期未确认承接", "The other party did not continue with the successor"),
    SUCCESSION_VOID("合并登记有误", "That a party was replaced was a mistake"),
    MEDICAL_CLOSED("医疗机构已注销", "The medical institution has closed"),
    CARE_CLOSED("养老机构已注销", "The care home has closed"),
    LICENCE_REVOKED("医疗机构执业许可被吊销", "The medical licence was revoked"),
    LICENCE_CANCELLED("医疗机构执业许可被注销", "The medical licence was cancelled");

    private final Label label;

    EndGrounds(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
