package org.yiyang.institution.monitoring;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of a round of reports.
 *
 * <pre>
 * OPEN ──close──▶ CLOSED        reopen (SUPERVISOR): CLOSED ──▶ OPEN
 *                               annul (SUPERVISOR): OPEN ──▶ ANNULLED
 * </pre>
 */
public enum RoundStatus implements Labelled, Status {
    OPEN("上报中", "Open"),
    CLOSED("已结束", "Closed"),
    ANNULLED("已作废", "Annulled");

    private final Label label;

    RoundStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<RoundStatus> next() {
        return switch (this) {
            case OPEN -> List.of(CLOSED, ANNULLED);
            case CLOSED -> List.of(OPEN);
            case ANNULLED -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case OPEN -> List.of("close", "annul");
            case CLOSED -> List.of("reopen");
            case ANNULLED -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
