package org.yiyang.institution.calendar;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * What has become of the notice for a year.
 *
 * <pre>
 * PUBLISHED ──withdraw──▶ WITHDRAWN ──published again──▶ PUBLISHED
 *   (correct: what should have been published stands in its place)
 * </pre>
 */
public enum NoticeStatus implements Labelled, Status {
    PUBLISHED("已发布", "Published"),
    WITHDRAWN("已撤回", "Withdrawn");

    private final Label label;

    NoticeStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<NoticeStatus> next() {
        return switch (this) {
            case PUBLISHED -> List.of(WITHDRAWN);
            case WITHDRAWN -> List.of(PUBLISHED);
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case PUBLISHED -> List.of("correct", "withdraw");
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
