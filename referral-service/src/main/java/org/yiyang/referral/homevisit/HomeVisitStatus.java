package org.yiyang.referral.homevisit;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of a visit to an elder's home. */
public enum HomeVisitStatus implements Labelled, State {
    ASKED("已申请", "Asked for"),
    BOOKED("已预约", "Booked"),
    DONE("已完成", "Done"),
    MISSED("未完成", "Missed"),
    CANCELLED("已取消", "Cancelled");

    private static final StateMachine<HomeVisitStatus> MACHINE = StateMachine.of(
                    HomeVisitStatus.class,
                    begin("ask", ASKED),
                    move("book", ASKED, BOOKED).to(BOOKED),
                    move("complete", BOOKED).to(DONE),
                    move("miss", BOOKED).to(MISSED),
                    move("cancel", ASKED, BOOKED).to(CANCELLED),
                    automatic("fall-overdue", ASKED, BOOKED),
                    automatic("succeed", ASKED, BOOKED),
                    automatic("end", ASKED, BOOKED).to(CANCELLED))
            .because("miss", HomeVisitReason.class)
            .because("cancel", HomeVisitReason.class)
            .because("end", HomeVisitReason.class);

    private final Label label;

    HomeVisitStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<HomeVisitStatus> table() {
        return MACHINE;
    }

    /** Whether somebody still expects it. */
    boolean open() {
        return this == ASKED || this == BOOKED;
    }

    @Override
    public StateMachine<HomeVisitStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
