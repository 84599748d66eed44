package org.yiyang.institution.pilot;

import java.util.List;
import org.yiyang.kit.history.Status;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * Whether a pilot runs. A supervisor may correct its facts, by which an end is taken back, too.
 *
 * <pre>
 * NAMED ──end · its last day is over──▶ ENDED
 *    └──withdraw (SUPERVISOR)──┴──▶ WITHDRAWN
 * </pre>
 */
public enum PilotStatus implements Labelled, Status {
    NAMED("试点中", "Named"),
    ENDED("已结束", "Ended"),
    WITHDRAWN("已撤销", "Withdrawn");

    private final Label label;

    PilotStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public List<PilotStatus> next() {
        return switch (this) {
            case NAMED -> List.of(ENDED, WITHDRAWN);
            case ENDED -> List.of(NAMED, WITHDRAWN);
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public List<String> verbs() {
        return switch (this) {
            case NAMED ->
                List.of(
                        "end",
                        "assess",
                        "enter-item",
                        "complete-item",
                        "correct",
                        "correct-item",
                        "withdraw-assessment",
                        "withdraw");
            case ENDED ->
                List.of("assess", "complete-item", "correct", "correct-item", "withdraw-assessment", "withdraw");
            case WITHDRAWN -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
