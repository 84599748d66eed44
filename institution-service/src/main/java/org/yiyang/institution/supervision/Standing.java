package org.yiyang.institution.supervision;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * Whether a record that was entered still stands.
 *
 * <pre>
 * CURRENT ──withdraw (SUPERVISOR)──▶ WITHDRAWN       correct (SUPERVISOR): CURRENT stays CURRENT
 * </pre>
 */
public enum Standing implements Labelled, Status {
    CURRENT("有效", "Current"),
    WITHDRAWN("已撤销", "Withdrawn");

    private final Label label;

    Standing(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<Standing> next() {
        return switch (this) {
            case CURRENT -> List.of(WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case CURRENT -> List.of("correct", "withdraw");
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
