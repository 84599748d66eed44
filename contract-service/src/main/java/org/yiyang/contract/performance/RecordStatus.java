package org.yiyang.contract.performance;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether a service record counts. */
public enum RecordStatus implements Labelled, State {
    RECORDED("已登记", "Recorded"),
    WITHDRAWN("已撤回", "Withdrawn");

    private static final StateMachine<RecordStatus> MACHINE = StateMachine.of(
            RecordStatus.class,
            begin("record", RECORDED),
            move("correct", RECORDED),
            move("withdraw", RECORDED).to(WITHDRAWN));

    private final Label label;

    RecordStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<RecordStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<RecordStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
