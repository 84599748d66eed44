package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** How a certificate stands on a day: its state then, or that its days have not begun or are over. */
public enum CertificateStanding implements Labelled {
    NOT_YET("尚未生效", "Not yet valid"),
    VALID("有效", "Valid"),
    SUSPENDED("暂停", "Suspended"),
    EXPIRED("已过期", "Expired"),
    REVOKED("吊销", "Revoked"),
    CANCELLED("注销", "Cancelled");

    private final Label label;

    CertificateStanding(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public static CertificateStanding of(QualificationState state) {
        return switch (state) {
            case VALID -> VALID;
            case SUSPENDED -> SUSPENDED;
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
