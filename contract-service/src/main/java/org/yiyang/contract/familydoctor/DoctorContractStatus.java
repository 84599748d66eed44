package org.yiyang.contract.familydoctor;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The life of a family-doctor contract. */
public enum DoctorContractStatus implements Labelled, State {
    ACTIVE("履约中", "In force"),
    ENDED("已终止", "Ended");

    private static final StateMachine<DoctorContractStatus> MACHINE = StateMachine.of(
                    DoctorContractStatus.class,
                    begin("sign", ACTIVE),
                    move("renew", ACTIVE),
                    move("change-team", ACTIVE),
                    move("plan-service", ACTIVE),
                    move("end", ACTIVE).to(ENDED),
                    automatic("follow-merger", ACTIVE),
                    automatic("hand-back", ACTIVE),
                    automatic("hand-back", ENDED),
                    automatic("carry-over", ACTIVE),
                    automatic("reinstate", ENDED).to(ACTIVE),
                    automatic("close", ACTIVE).to(ENDED))
            .because("close", ContractEnd.class);

    private final Label label;

    DoctorContractStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<DoctorContractStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<DoctorContractStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
