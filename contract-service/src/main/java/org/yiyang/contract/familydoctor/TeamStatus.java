package org.yiyang.contract.familydoctor;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether a team takes elders. */
public enum TeamStatus implements Labelled, State {
    ACTIVE("在岗", "At work"),
    DISSOLVED("已解散", "Dissolved");

    private static final StateMachine<TeamStatus> MACHINE = StateMachine.of(
                    TeamStatus.class,
                    begin("form", ACTIVE),
                    move("revise", ACTIVE),
                    move("dissolve", ACTIVE).to(DISSOLVED),
                    automatic("carry-over", ACTIVE),
                    automatic("dissolve", ACTIVE).to(DISSOLVED),
                    automatic("reinstate", DISSOLVED).to(ACTIVE))
            .because("dissolve", ContractEnd.class);

    private final Label label;

    TeamStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<TeamStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<TeamStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
