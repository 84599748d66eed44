package org.yiyang.insurance.correction;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a request; what was granted is then changed by the ordinary verb. */
public enum CorrectionStatus implements Labelled, State {
    ASKED("待决定", "To be decided"),
    GRANTED("同意更正", "Granted"),
    REFUSED("不予更正", "Refused"),
    WITHDRAWN("已撤回", "Withdrawn");

    private static final StateMachine<CorrectionStatus> MACHINE = StateMachine.of(
            CorrectionStatus.class,
            begin("ask-correction", ASKED),
            move("grant", ASKED).to(GRANTED),
            move("refuse", ASKED).to(REFUSED),
            move("withdraw", ASKED).to(WITHDRAWN));

    private final Label label;

    CorrectionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The table of moves of a request. */
    static StateMachine<CorrectionStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<CorrectionStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
