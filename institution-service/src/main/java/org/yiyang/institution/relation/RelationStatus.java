package org.yiyang.institution.relation;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The life of a relation.
 *
 * <pre>
 * ACTIVE ──end──▶ ENDED
 *   └──annul──┴──▶ ANNULLED (it never was)
 * </pre>
 */
public enum RelationStatus implements Labelled, Status {
    ACTIVE("有效", "Active"),
    ENDED("已结束", "Ended"),
    ANNULLED("登记有误，已作废", "Annulled");

    private final Label label;

    RelationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** A correction of its days may leave it as it is or lead from one to the other. */
    @Override
    public List<RelationStatus> next() {
        return switch (this) {
            case ACTIVE, ENDED -> List.of(ACTIVE, ENDED, ANNULLED);
            case ANNULLED -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case ACTIVE -> List.of("end", "correct", "annul");
            case ENDED -> List.of("correct", "annul");
            case ANNULLED -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
