package org.yiyang.referral.inquiry;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of an inquiry. */
public enum InquiryStatus implements Labelled, State {
    ASKED("待答复", "Asked"),
    ACCEPTED("已接收", "Accepted"),
    REJECTED("已拒绝", "Rejected"),
    ENDED("已终止", "Ended");

    private static final StateMachine<InquiryStatus> MACHINE = StateMachine.of(
                    InquiryStatus.class,
                    begin("ask", ASKED),
                    move("accept", ASKED).to(ACCEPTED),
                    move("reject", ASKED).to(REJECTED),
                    automatic("succeed", ASKED),
                    automatic("end", ASKED).to(ENDED))
            .because("reject", RejectReason.class)
            .because("end", InquiryEnd.class);

    private final Label label;

    InquiryStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public static StateMachine<InquiryStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<InquiryStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
