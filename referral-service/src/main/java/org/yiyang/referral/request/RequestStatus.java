package org.yiyang.referral.request;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.escalation.EscalationReason;

/** The life of a request. */
public enum RequestStatus implements Labelled, State {
    OPEN("待处理", "Open"),
    REFERRED("已转诊", "Referred"),
    DECLINED("已退回", "Declined"),
    WITHDRAWN("已撤回", "Withdrawn"),
    ENDED("已终止", "Ended: the elder has died or left the home"),
    EXPIRED("已过期", "Expired");

    private static final StateMachine<RequestStatus> MACHINE = StateMachine.of(
                    RequestStatus.class,
                    begin("request", OPEN),
                    move("refer", OPEN).to(REFERRED),
                    move("decline", OPEN).to(DECLINED),
                    move("withdraw", OPEN).to(WITHDRAWN),
                    move("assign", OPEN),
                    move("take-over", OPEN),
                    move("escalate", OPEN),
                    automatic("remind", OPEN),
                    automatic("overdue", OPEN),
                    automatic("pass-up", OPEN),
                    automatic("expire", OPEN).to(EXPIRED),
                    automatic("end", OPEN).to(ENDED),
                    automatic("reopen", ENDED).to(OPEN),
                    automatic("succeed", OPEN))
            .because("decline", DeclineReason.class)
            .because("end", RequestEnd.class)
            .because("escalate", EscalationReason.class);

    private final Label label;

    RequestStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<RequestStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<RequestStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
