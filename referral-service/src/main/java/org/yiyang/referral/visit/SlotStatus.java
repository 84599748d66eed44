package org.yiyang.referral.visit;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether visits can be booked for a session of a department. */
public enum SlotStatus implements Labelled, State {
    OPEN("可预约", "Open"),
    CLOSED("已停约", "Closed: nothing more is booked");

    private static final StateMachine<SlotStatus> MACHINE = StateMachine.of(
            SlotStatus.class,
            begin("open", OPEN),
            move("open", values()).to(OPEN),
            move("close", OPEN).to(CLOSED));

    private final Label label;

    SlotStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<SlotStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<SlotStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
