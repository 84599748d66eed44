package org.yiyang.contract.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How far a filing with one bureau is. */
@Schema(name = "AgreementFilingState")
public enum AgreementFilingState implements Labelled {
    WAITING("待备案", "Waits for the bureau"),
    FILED("已备案", "Filed"),
    REFUSED("不予备案", "Refused");

    private final Label label;

    AgreementFilingState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
