package org.yiyang.contract.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an agreement is during a period of its term. */
@Schema(name = "AgreementInForceState")
public enum AgreementInForceState implements Labelled {
    EFFECTIVE("生效", "In force"),
    SUSPENDED("中止", "Suspended");

    private final Label label;

    AgreementInForceState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
