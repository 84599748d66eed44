package org.yiyang.referral.consultation;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of a remote consultation; only the advice to refer leads on. */
public enum ConsultationStatus implements Labelled, State {
    ASKED("待答复", "Asked"),
    ANSWERED("已答复", "Answered"),
    REFERRED("已转诊", "Referred"),
    DECLINED("未受理", "Declined"),
    WITHDRAWN("已撤回", "Withdrawn"),
    ENDED("已终止", "Ended");

    private static final StateMachine<ConsultationStatus> MACHINE = StateMachine.of(
                    ConsultationStatus.class,
                    begin("ask", ASKED),
                    move("answer", ASKED).to(ANSWERED),
                    move("decline", ASKED).to(DECLINED),
                    move("withdraw", ASKED).to(WITHDRAWN),
                    move("refer", ANSWERED).to(REFERRED).only(Advice.REFER),
                    automatic("fall-overdue", ASKED),
                    automatic("succeed", ASKED),
                    automatic("end", ASKED).to(ENDED))
            .because("decline", ConsultationReason.class)
            .because("end", ConsultationReason.class);

    private final Label label;

    ConsultationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<ConsultationStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<ConsultationStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
