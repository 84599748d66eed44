package org.yiyang.institution.supervision.review;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of an annual review. */
public enum ReviewStatus implements Labelled, State {
    OPEN("评分中", "Open"),
    CONCLUDED("已评定", "Concluded"),
    PUBLISHED("已公布", "Published"),
    ANNULLED("已作废", "Annulled");

    private static final StateMachine<ReviewStatus> MACHINE = StateMachine.of(
            ReviewStatus.class,
            begin("open", OPEN),
            move("score", OPEN),
            move("issue-codes", OPEN),
            move("conclude", OPEN).to(CONCLUDED),
            move("publish", CONCLUDED).to(PUBLISHED),
            correction("correct", CONCLUDED, PUBLISHED),
            correction("reopen", CONCLUDED, PUBLISHED).to(OPEN),
            correction("annul", OPEN).to(ANNULLED));

    private final Label label;

    ReviewStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<ReviewStatus> machine() {
        return table();
    }

    /** The table of moves of an annual review. */
    static StateMachine<ReviewStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
