package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a verification (校验) ended; a licence that fails in the end is revoked. */
public enum VerificationOutcome implements Labelled {
    PASSED("合格", "Passed"),
    DEFERRED("暂缓校验", "Deferred");

    private final Label label;

    VerificationOutcome(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
