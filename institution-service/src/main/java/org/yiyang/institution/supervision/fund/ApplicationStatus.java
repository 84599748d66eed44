package org.yiyang.institution.supervision.fund;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of an application for a subsidy. A supervisor may take it back to any state that it has passed through. */
public enum ApplicationStatus implements Labelled, State {
    SUBMITTED("已申请", "Submitted"),
    APPROVED("已批准", "Approved"),
    PAID("已拨付", "Paid"),
    REJECTED("未批准", "Rejected"),
    WITHDRAWN("已撤回", "Withdrawn"),
    LAPSED("已终止", "Lapsed");

    private static final StateMachine<ApplicationStatus> MACHINE = StateMachine.of(
            ApplicationStatus.class,
            begin("submit", SUBMITTED),
            move("approve", SUBMITTED).to(APPROVED),
            move("reject", SUBMITTED).to(REJECTED),
            move("withdraw", SUBMITTED).to(WITHDRAWN),
            move("pay", APPROVED).to(PAID),
            correction("correct", APPROVED, REJECTED, WITHDRAWN, LAPSED).to(SUBMITTED),
            correction("correct", PAID).to(SUBMITTED, APPROVED),
            automatic("pass-on", SUBMITTED, APPROVED),
            automatic("lapse", SUBMITTED, APPROVED).to(LAPSED));

    private final Label label;

    ApplicationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<ApplicationStatus> machine() {
        return table();
    }

    /** The table of moves of an application for a subsidy. */
    static StateMachine<ApplicationStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
