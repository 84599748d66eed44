package org.yiyang.institution.supervision.fund;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a declared total with its shares. */
public enum FundStatus implements Labelled, State {
    DRAFT("草稿", "Draft"),
    PUBLISHED("已下达", "Published"),
    WITHDRAWN("已撤销", "Withdrawn");

    private static final StateMachine<FundStatus> MACHINE = StateMachine.of(
            FundStatus.class,
            begin("declare", DRAFT),
            move("revise", DRAFT),
            move("publish", DRAFT).to(PUBLISHED),
            correction("correct", PUBLISHED),
            correction("withdraw", DRAFT, PUBLISHED).to(WITHDRAWN));

    private final Label label;

    FundStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<FundStatus> machine() {
        return table();
    }

    /** The table of moves of a declared total. */
    static StateMachine<FundStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
