package org.yiyang.contract.consortium;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether a consortium works. */
public enum ConsortiumStatus implements Labelled, State {
    ACTIVE("运行中", "At work"),
    DISSOLVED("已解散", "Dissolved");

    private static final StateMachine<ConsortiumStatus> MACHINE = StateMachine.of(
            ConsortiumStatus.class,
            begin("found", ACTIVE),
            move("join", ACTIVE),
            move("leave", ACTIVE),
            move("change-lead", ACTIVE),
            move("dissolve", ACTIVE).to(DISSOLVED));

    private final Label label;

    ConsortiumStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<ConsortiumStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<ConsortiumStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
