package org.yiyang.referral.capacity;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.util.Map;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether the last word on what is free can be trusted. */
public enum CapacityStatus implements Labelled, State {
    STATED("已发布", "Stated"),
    STALE("已过时", "Stale: the last statement is old"),
    WITHDRAWN("已撤回", "Withdrawn");

    /** What a statement is recorded by in its history, before the number of places. */
    static final String FREE = "free";

    private static final StateMachine<CapacityStatus> MACHINE = StateMachine.of(
                    CapacityStatus.class,
                    begin("state", STATED),
                    move("state", values()).to(STATED),
                    move("withdraw", STATED, STALE).to(WITHDRAWN),
                    automatic("expire", STATED).to(STALE))
            .because("state", Map.of(FREE, new Label("空余", "Free")));

    private final Label label;

    CapacityStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<CapacityStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<CapacityStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
