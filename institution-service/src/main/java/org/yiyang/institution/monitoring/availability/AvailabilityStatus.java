package org.yiyang.institution.monitoring.availability;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether an institution's free beds are published. */
public enum AvailabilityStatus implements Labelled, State {
    STATED("已发布", "Stated"),
    WITHDRAWN("已撤回", "Withdrawn");

    private static final StateMachine<AvailabilityStatus> MACHINE = StateMachine.of(
            AvailabilityStatus.class,
            begin("state", STATED),
            move("state", STATED, WITHDRAWN).to(STATED),
            move("withdraw", STATED).to(WITHDRAWN));

    private final Label label;

    AvailabilityStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<AvailabilityStatus> machine() {
        return table();
    }

    /** The table of moves of an institution's free beds. */
    static StateMachine<AvailabilityStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
