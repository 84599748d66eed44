package org.yiyang.institution.availability;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * Whether an institution's free beds are published.
 *
 * <pre>
 * STATED ──withdraw──▶ WITHDRAWN ──state──▶ STATED
 * </pre>
 */
public enum AvailabilityStatus implements Labelled, Status {
    STATED("已发布", "Stated"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final Label label;

    AvailabilityStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<AvailabilityStatus> next() {
        return switch (this) {
            case STATED -> List.of(WITHDRAWN);
            case WITHDRAWN -> List.of(STATED);
        };
    }

    @Override
    public List<String> verbs() {
        return this == STATED ? List.of("withdraw") : List.of();
    }

    @Override
    public Label label() {
        return label;
    }
}
