package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** A ground for a decision by the agency; it decides nothing by itself. */
public enum Flag implements Labelled {
    SECOND_SUSPENSION("协议有效期内累计2次中止（医疗机构医疗保障定点管理暂行办法 art. 43(1)）", "Suspended twice in the term (order 2 art. 43(1))"),
    CHANGE_REPORTED_LATE("重大信息变更逾期申报（医疗机构医疗保障定点管理暂行办法 art. 43(6)）", "Major change reported late (order 2 art. 43(6))"),
    RENEWAL_DUE(
            "即将期满，尚未申请续签（医疗机构医疗保障定点管理暂行办法 art. 41）", "Runs out soon, and no renewal is asked for (order 2 art. 41)"),
    RENEWAL_ASKED_LATE("未提前申请续签（医疗机构医疗保障定点管理暂行办法 art. 41）", "Renewal asked for late (order 2 art. 41)"),
    LICENCE_LOST("执业资质被吊销或注销（医疗机构医疗保障定点管理暂行办法 art. 43(9)）", "Licence revoked or cancelled (order 2 art. 43(9))");

    private final Label label;

    Flag(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
