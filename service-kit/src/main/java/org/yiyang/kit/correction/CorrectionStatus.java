package org.yiyang.kit.correction;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a request for correction. */
public enum CorrectionStatus implements Labelled, State {
    ASKED("待决定", "To be decided"),
    GRANTED("已更正", "Put right"),
    GRANTED_IN_PART("部分更正", "Put right in part"),
    REFUSED("不予更正", "Refused"),
    WITHDRAWN("已撤回", "Withdrawn");

    private static final StateMachine<CorrectionStatus> MACHINE = StateMachine.of(
            CorrectionStatus.class,
            begin("ask-correction", ASKED),
            move("grant", ASKED).to(GRANTED),
            move("grant-in-part", ASKED).to(GRANTED_IN_PART),
            move("refuse", ASKED).to(REFUSED),
            move("withdraw", ASKED).to(WITHDRAWN),
            // the institution that kept the record closed: it goes on with its successor, or with the region's
            // bureau; or the person's record goes on as another one
            automatic("hand-on", ASKED));

    private final Label label;

    CorrectionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The table of moves of a request. */
    public static StateMachine<CorrectionStatus> table() {
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
