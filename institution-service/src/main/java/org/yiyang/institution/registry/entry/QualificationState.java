package org.yiyang.institution.registry.entry;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The state of a qualification during a period; after the last period it has expired. */
public enum QualificationState implements Labelled, State {
    VALID("有效", "Valid"),
    SUSPENDED("暂停", "Suspended"),
    REVOKED("吊销", "Revoked"),
    CANCELLED("注销", "Cancelled");

    private static final StateMachine<QualificationState> MACHINE = StateMachine.of(
            QualificationState.class,
            begin("qualify", VALID),
            move("suspend-qualification", VALID).to(SUSPENDED),
            move("resume-qualification", SUSPENDED).to(VALID),
            move("revoke-qualification", VALID, SUSPENDED).to(REVOKED),
            move("cancel-qualification", VALID, SUSPENDED).to(CANCELLED),
            correction("correct-qualification", values()).to(values()),
            automatic("close", VALID, SUSPENDED).to(CANCELLED),
            automatic("replace", VALID, SUSPENDED).to(CANCELLED));

    private final Label label;

    QualificationState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether the certificate is still there, valid or able to become so. */
    public boolean stands() {
        return !MACHINE.isFinal(this);
    }

    @Override
    public StateMachine<QualificationState> machine() {
        return table();
    }

    /** The table of moves of a certificate. */
    public static StateMachine<QualificationState> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
