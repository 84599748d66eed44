package org.yiyang.institution.monitoring;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of a reported snapshot. Corrected, it stays as it was and another one counts in its place.
 *
 * <pre>
 * SUBMITTED ──confirm──▶ CONFIRMED      reopen (SUPERVISOR): CONFIRMED | RETURNED ──▶ SUBMITTED
 *     └──────return────▶ RETURNED       correct (SUPERVISOR): SUBMITTED | CONFIRMED ──▶ SUPERSEDED
 * </pre>
 */
public enum SnapshotStatus implements Labelled, Status {
    SUBMITTED("已上报", "Submitted"),
    CONFIRMED("已确认", "Confirmed"),
    RETURNED("已退回", "Returned"),
    SUPERSEDED("已更正", "Superseded");

    private final Label label;

    SnapshotStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<SnapshotStatus> next() {
        return switch (this) {
            case SUBMITTED -> List.of(CONFIRMED, RETURNED, SUPERSEDED);
            case CONFIRMED -> List.of(SUBMITTED, SUPERSEDED);
            case RETURNED -> List.of(SUBMITTED);
            case SUPERSEDED -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case SUBMITTED -> List.of("confirm", "return", "correct");
            case CONFIRMED -> List.of("correct", "reopen");
            case RETURNED -> List.of("reopen");
            case SUPERSEDED -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
