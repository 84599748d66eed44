package org.yiyang.contract.catalogue;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Where a service is given. */
public enum ServiceScene implements Labelled {
    HOME("居家", "At the elder's home"),
    HOME_BED("家庭病床", "In a home bed"),
    COMMUNITY("社区", "In the community"),
    INSTITUTION("养老机构", "In a care home"),
    INPATIENT("住院", "In hospital"),
    ONLINE("线上", "Over the internet");

    private final Label label;

    ServiceScene(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
