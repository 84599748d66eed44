package org.yiyang.institution.supervision.inspection;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of an inspection. A supervisor may take it back to any state that it has passed through. */
public enum InspectionStatus implements Labelled, State {
    PLANNED("已计划", "Planned"),
    DONE("已实施", "Done"),
    RECTIFYING("整改中", "Being rectified"),
    RECTIFIED("已整改待核查", "Rectified"),
    CLOSED("已办结", "Closed"),
    CANCELLED("已取消", "Cancelled");

    private static final StateMachine<InspectionStatus> MACHINE = StateMachine.of(
            InspectionStatus.class,
            begin("plan", PLANNED),
            move("record", PLANNED).to(DONE),
            move("cancel", PLANNED).to(CANCELLED),
            move("require-rectification", DONE).to(RECTIFYING),
            move("close", DONE).to(CLOSED),
            move("answer", RECTIFYING).to(RECTIFIED),
            move("verify", RECTIFIED).to(CLOSED),
            move("reject-rectification", RECTIFIED).to(RECTIFYING),
            move("close-unrectified", RECTIFYING, RECTIFIED).to(CLOSED),
            correction("correct", DONE, CANCELLED).to(PLANNED),
            correction("correct", RECTIFYING).to(PLANNED, DONE),
            correction("correct", RECTIFIED).to(PLANNED, DONE, RECTIFYING),
            correction("correct", CLOSED).to(PLANNED, DONE, RECTIFYING, RECTIFIED),
            automatic("fall-overdue", RECTIFYING),
            automatic("pass-on", PLANNED, DONE, RECTIFYING, RECTIFIED),
            automatic("lapse", PLANNED).to(CANCELLED),
            automatic("institution-closed", DONE, RECTIFYING, RECTIFIED),
            automatic("institution-reopened", DONE, RECTIFYING, RECTIFIED));

    private final Label label;

    InspectionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<InspectionStatus> machine() {
        return table();
    }

    /** The table of moves of an inspection. */
    static StateMachine<InspectionStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
