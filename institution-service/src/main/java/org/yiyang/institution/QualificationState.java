package org.yiyang.institution;

import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The state of a qualification during a period; after the last period it has expired.
 *
 * <pre>
 * VALID ◀──suspend / resume──▶ SUSPENDED
 *   └──revoke (吊销) | cancel (注销)──┴──▶ REVOKED | CANCELLED
 * </pre>
 */
public enum QualificationState implements Labelled {
    VALID("有效", "Valid"),
    SUSPENDED("暂停", "Suspended"),
    REVOKED("吊销", "Revoked"),
    CANCELLED("注销", "Cancelled");

    private final Label label;

    QualificationState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Where one may go from here. */
    List<QualificationState> next() {
        return switch (this) {
            case VALID -> List.of(SUSPENDED, REVOKED, CANCELLED);
            case SUSPENDED -> List.of(VALID, REVOKED, CANCELLED);
            case REVOKED, CANCELLED -> List.of();
        };
    }

    /** Whether the certificate is still there, valid or able to become so. */
    boolean stands() {
        return !next().isEmpty();
    }

    @Override
    public Label label() {
        return label;
    }
}
