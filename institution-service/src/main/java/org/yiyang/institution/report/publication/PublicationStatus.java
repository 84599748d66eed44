package org.yiyang.institution.report.publication;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * Where a published report stands.
 *
 * <pre>
 * PUBLISHED ──a publication that corrects it──▶ WITHDRAWN
 * </pre>
 */
public enum PublicationStatus implements Labelled, Status {
    PUBLISHED("已发布", "Published"),
    WITHDRAWN("已更正撤回", "Withdrawn by a correction");

    private final Label label;

    PublicationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<PublicationStatus> next() {
        return switch (this) {
            case PUBLISHED -> List.of(WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }

    /** Nothing is done to a published report itself: it is corrected by publishing anew. */
    @Override
    public List<String> verbs() {
        return List.of();
    }

    @Override
    public Label label() {
        return label;
    }
}
