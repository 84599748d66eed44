package org.yiyang.referral.copies;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why the insurance bureau does not take a filing, in words for whoever waits for it. */
public enum FilingGround implements Labelled {
    PERSON("人员信息不符、未参保或待遇暂停", "the person is not known there, not insured, or paused"),
    INSTITUTION("转出或转入机构不符合备案要求", "one of the institutions may not take part"),
    DIAGNOSIS("诊断或病情信息不符合要求", "the diagnosis or the condition does not fit"),
    DUPLICATE("已有有效的备案", "there is a filing already"),
    DATES("备案日期不符合要求", "the dates do not fit"),
    OTHER("其他原因，请咨询经办机构", "another reason; please ask the insurance office");

    private final Label label;

    FilingGround(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
