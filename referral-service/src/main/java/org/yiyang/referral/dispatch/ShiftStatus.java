package org.yiyang.referral.dispatch;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of a dispatcher's shift. */
public enum ShiftStatus implements Labelled, State {
    OPEN("值班中", "On duty"),
    HANDED_OVER("已交班，待接班确认", "Handed over, not acknowledged yet"),
    ACKNOWLEDGED("已接班确认", "Acknowledged by the next dispatcher");

    private static final StateMachine<ShiftStatus> MACHINE = StateMachine.of(
            ShiftStatus.class,
            begin("begin", OPEN),
            move("hand-over", OPEN).to(HANDED_OVER),
            move("acknowledge", HANDED_OVER).to(ACKNOWLEDGED));

    private final Label label;

    ShiftStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<ShiftStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<ShiftStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
