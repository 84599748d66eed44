package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a medical institution and a home work together. */
public enum CooperationMode implements Labelled {
    ENTRUSTED("托管", "Entrusted operation"),
    DIRECT_MANAGED("直管", "Directly managed"),
    DIRECT_RUN("直办", "Directly run"),
    CONTRACTED("协议签约", "By agreement"),
    CO_HOSTED("主办", "Hosted together"),
    ASSISTED("协办", "Assisted"),
    EMBEDDED("嵌入式", "Embedded service site"),
    PAIRED_SUPPORT("对口支援", "Paired support"),
    CO_BUILT("合作共建", "Built together"),
    BRANCH("分支机构", "Branch in the home");

    private final Label label;

    CooperationMode(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
