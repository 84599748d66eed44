package org.yiyang.institution.fund;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * The way of a declared total with its shares.
 *
 * <pre>
 * DRAFT ──publish──▶ PUBLISHED     correct (SUPERVISOR): PUBLISHED stays PUBLISHED
 *    └──withdraw (SUPERVISOR)──┴──▶ WITHDRAWN
 * </pre>
 */
public enum FundStatus implements Labelled, Status {
    DRAFT("草稿", "Draft"),
    PUBLISHED("已下达", "Published"),
    WITHDRAWN("已撤销", "Withdrawn");

    private final Label label;

    FundStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<FundStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> List.of(WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case DRAFT -> List.of("revise", "publish", "withdraw");
            case PUBLISHED -> List.of("correct", "withdraw");
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
