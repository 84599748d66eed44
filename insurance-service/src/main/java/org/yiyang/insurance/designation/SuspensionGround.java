package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an agreement is suspended: 医疗机构医疗保障定点管理暂行办法 art. 42. */
public enum SuspensionGround implements Labelled {
    MAJOR_RISK("对医保基金安全和参保人权益造成重大风险", "Major risk to the fund or to insured people"),
    DATA_NOT_PROVIDED("未按规定提供数据或数据不真实", "Data not provided, or not true"),
    BREACH("违反协议约定应当中止", "Breach of the agreement"),
    OTHER_LAW("法律法规规定的其他情形", "Another case in law"),
    INSTITUTION_REQUEST("定点医疗机构主动申请", "The institution's own request");

    private final Label label;

    SuspensionGround(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
