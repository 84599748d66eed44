package org.yiyang.institution.inspection;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of an inspection. A supervisor may take it back to any state that it has passed through.
 *
 * <pre>
 * PLANNED ──record──▶ DONE ──require-rectification──▶ RECTIFYING ◀──reject-rectification──┐
 *    │                  │                                  └──answer (institution)──▶ RECTIFIED
 *  cancel             close                                                           │ verify
 *    ▼                  └────────────────────▶ CLOSED ◀───────────────────────────────┘
 * CANCELLED
 * </pre>
 */
public enum InspectionStatus implements Labelled, Status {
    PLANNED("已计划", "Planned"),
    DONE("已实施", "Done"),
    RECTIFYING("整改中", "Being rectified"),
    RECTIFIED("已整改待核查", "Rectified"),
    CLOSED("已办结", "Closed"),
    CANCELLED("已取消", "Cancelled");

    private final Label label;

    InspectionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<InspectionStatus> next() {
        return switch (this) {
            case PLANNED -> List.of(DONE, CANCELLED);
            case DONE -> List.of(RECTIFYING, CLOSED);
            case RECTIFYING -> List.of(RECTIFIED);
            case RECTIFIED -> List.of(CLOSED, RECTIFYING);
            case CLOSED -> List.of();
            case CANCELLED -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case PLANNED -> List.of("record", "cancel");
            case DONE -> List.of("require-rectification", "close", "correct");
            case RECTIFYING -> List.of("answer", "correct");
            case RECTIFIED -> List.of("verify", "reject-rectification", "correct");
            case CLOSED -> List.of("correct");
            case CANCELLED -> List.of("correct");
        };
    }

    /** Where a correction may take it back to, if it was there. */
    List<InspectionStatus> back() {
        return switch (this) {
            case PLANNED -> List.of();
            case DONE, CANCELLED -> List.of(PLANNED);
            case RECTIFYING -> List.of(PLANNED, DONE);
            case RECTIFIED -> List.of(PLANNED, DONE, RECTIFYING);
            case CLOSED -> List.of(PLANNED, DONE, RECTIFYING, RECTIFIED);
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
