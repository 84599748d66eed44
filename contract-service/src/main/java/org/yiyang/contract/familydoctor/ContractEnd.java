package org.yiyang.contract.familydoctor;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a family-doctor contract has ended. */
public enum ContractEnd implements Labelled {
    EXPIRED("到期未续签", "Not renewed"),
    ENDED("协商解除", "Ended by agreement"),
    MOVED("迁出", "The elder has moved away"),
    MERGED("合并后的档案已有签约", "The record into which it was merged has a contract"),
    TEAM_DISSOLVED("团队已解散", "The team was dissolved while the elder was said to have died"),
    INSTITUTION_CLOSED("团队所属机构已注销", "The team's institution has closed, and none has taken its place"),
    DECEASED("去世", "The elder has died");

    private final Label label;

    ContractEnd(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
