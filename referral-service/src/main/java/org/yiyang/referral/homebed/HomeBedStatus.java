package org.yiyang.referral.homebed;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of a bed at home. */
public enum HomeBedStatus implements Labelled, State {
    ASKED("已申请", "Asked for"),
    OPEN("在床", "Open"),
    CLOSED("已撤床", "Closed"),
    DECLINED("未建床", "Declined"),
    WITHDRAWN("已撤回", "Withdrawn");

    private static final StateMachine<HomeBedStatus> MACHINE = StateMachine.of(
                    HomeBedStatus.class,
                    begin("ask", ASKED),
                    move("consent", ASKED),
                    move("open", ASKED).to(OPEN),
                    move("decline", ASKED).to(DECLINED),
                    move("withdraw", ASKED).to(WITHDRAWN),
                    move("visit", OPEN),
                    move("change-plan", OPEN),
                    move("close", OPEN).to(CLOSED),
                    automatic("remind", OPEN),
                    automatic("fall-overdue", ASKED, OPEN),
                    automatic("succeed", ASKED, OPEN),
                    automatic("end", ASKED, OPEN).to(CLOSED),
                    automatic("come-back", CLOSED).to(ASKED, OPEN))
            .because("decline", HomeBedReason.class)
            .because("close", HomeBedReason.class)
            .because("end", HomeBedReason.class);

    private final Label label;

    HomeBedStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<HomeBedStatus> table() {
        return MACHINE;
    }

    /** Whether an elder has no other beside it. */
    boolean open() {
        return this == ASKED || this == OPEN;
    }

    @Override
    public StateMachine<HomeBedStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
