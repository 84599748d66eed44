package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an agreement is not carried over to the institution that replaced a party. */
public enum SuccessionReason implements Labelled {
    SUCCESSOR_WRONG_KIND("承接机构类别不符", "The successor is of another kind"),
    SUCCESSOR_NOT_AT_WORK("承接机构当日没有有效资质或未营业", "The successor is not qualified or not at work"),
    SUCCESSOR_OWN_UNIT("承接机构与对方为同一主体", "The successor and the other party are one"),
    OTHER_PARTY_NOT_AT_WORK("对方当日没有有效资质或未营业", "The other party is not qualified or not at work"),
    CONSENT_NEEDED("公办养老机构托管须另行取得政府同意", "Entrusting a public home needs the government's consent again"),
    TERM_OVERLAPS("承接机构与对方已有期限重叠的协议", "The successor has an agreement with the other party in these days");

    private final Label label;

    SuccessionReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
