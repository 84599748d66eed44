package org.yiyang.institution.review;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of an annual review.
 *
 * <pre>
 * OPEN ──conclude──▶ CONCLUDED ──publish──▶ PUBLISHED     correct (SUPERVISOR): scores, the state stays
 *                                                         reopen (SUPERVISOR): CONCLUDED | PUBLISHED ──▶ OPEN
 *                                                         annul (SUPERVISOR): OPEN ──▶ ANNULLED
 * </pre>
 */
public enum ReviewStatus implements Labelled, Status {
    OPEN("评分中", "Open"),
    CONCLUDED("已评定", "Concluded"),
    PUBLISHED("已公布", "Published"),
    ANNULLED("已作废", "Annulled");

    private final Label label;

    ReviewStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<ReviewStatus> next() {
        return switch (this) {
            case OPEN -> List.of(CONCLUDED, ANNULLED);
            case CONCLUDED -> List.of(PUBLISHED, OPEN);
            case PUBLISHED -> List.of(OPEN);
            case ANNULLED -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case OPEN -> List.of("score", "conclude", "annul");
            case CONCLUDED -> List.of("publish", "correct", "reopen");
            case PUBLISHED -> List.of("correct", "reopen");
            case ANNULLED -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
