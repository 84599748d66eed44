package org.yiyang.institution.monitoring;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a round of reports. */
public enum RoundStatus implements Labelled, State {
    OPEN("上报中", "Open"),
    CLOSED("已结束", "Closed"),
    ANNULLED("已作废", "Annulled");

    private static final StateMachine<RoundStatus> MACHINE = StateMachine.of(
            RoundStatus.class,
            begin("open", OPEN),
            move("close", OPEN).to(CLOSED),
            correction("annul", OPEN).to(ANNULLED),
            correction("reopen", CLOSED).to(OPEN),
            automatic("remind", OPEN),
            automatic("fall-due", OPEN));

    private final Label label;

    RoundStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<RoundStatus> machine() {
        return table();
    }

    /** The table of moves of a round of reports. */
    static StateMachine<RoundStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
