package org.yiyang.referral.capacity;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of a place that is kept; one that a referral has taken ends with the patient's way, not by itself. */
public enum HoldStatus implements Labelled, State {
    HELD("保留中", "Held"),
    TAKEN("已用于转诊", "Taken by a referral"),
    CONSUMED("已入住或就诊", "Used: the patient has arrived"),
    RELEASED("已释放", "Released"),
    EXPIRED("已过期", "Expired");

    private static final StateMachine<HoldStatus> MACHINE = StateMachine.of(
            HoldStatus.class,
            begin("hold", HELD),
            begin("take", TAKEN),
            move("release", HELD).to(RELEASED),
            automatic("take", HELD).to(TAKEN),
            automatic("expire", HELD).to(EXPIRED),
            automatic("consume", TAKEN).to(CONSUMED),
            automatic("give-back", TAKEN).to(RELEASED));

    private final Label label;

    HoldStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<HoldStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<HoldStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
