package org.yiyang.referral.visit;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of a booked visit. */
public enum VisitStatus implements Labelled, State {
    BOOKED("已预约", "Booked"),
    ATTENDED("已就诊", "Attended"),
    MISSED("未就诊", "Missed"),
    CANCELLED("已取消", "Cancelled");

    private static final StateMachine<VisitStatus> MACHINE = StateMachine.of(
                    VisitStatus.class,
                    begin("book", BOOKED),
                    move("attend", BOOKED).to(ATTENDED),
                    move("move", BOOKED),
                    move("miss", BOOKED).to(MISSED),
                    move("cancel", BOOKED).to(CANCELLED),
                    automatic("pass", BOOKED).to(MISSED),
                    automatic("succeed", BOOKED),
                    automatic("end", BOOKED).to(CANCELLED))
            .because("cancel", VisitCancelReason.class)
            .because("end", VisitCancelReason.class);

    private final Label label;

    VisitStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<VisitStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<VisitStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
