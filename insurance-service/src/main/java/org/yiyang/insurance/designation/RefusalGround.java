package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an application is not accepted: 医疗机构医疗保障定点管理暂行办法 art. 12. */
public enum RefusalGround implements Labelled {
    NOT_BASIC_SERVICE("以非基本医疗服务为主要执业范围", "Mainly services that are not basic medical care"),
    PRICE_POLICY("未执行医疗价格政策", "Price policy not followed"),
    PENALTY_UNPERFORMED("行政处罚责任未履行", "An administrative penalty is not performed"),
    FRAUD_IN_APPLICATION("以弄虚作假手段申请未满3年", "Fraud in an application within three years"),
    DISCREDITED("列入失信名单", "On a list of the discredited"),
    INCOMPLETE("材料经补正仍不齐全", "Still incomplete after the supplement"),
    OTHER("法律法规规定的其他情形", "Another case in law");

    private final Label label;

    RefusalGround(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
