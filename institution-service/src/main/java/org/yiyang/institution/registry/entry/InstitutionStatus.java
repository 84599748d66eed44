package org.yiyang.institution.registry.entry;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/**
 * The states of an institution. Its first certificate opens it, on the first day of that one if it is still to come. A
 * closing that was a mistake is taken back to where it came from.
 */
public enum InstitutionStatus implements Labelled, State {
    REGISTERED("已登记", "Registered"),
    OPERATING("运营中", "Operating"),
    SUSPENDED("停业", "Suspended"),
    CLOSED("已注销", "Closed");

    private static final StateMachine<InstitutionStatus> MACHINE = StateMachine.of(
            InstitutionStatus.class,
            begin("register", REGISTERED),
            begin("takeover", REGISTERED, OPERATING),
            // a certificate whose first day is still to come leaves it as it is
            move("qualify", REGISTERED, OPERATING),
            move("qualify", REGISTERED).to(OPERATING),
            move("suspend-qualification", OPERATING),
            move("resume-qualification", OPERATING),
            move("revoke-qualification", OPERATING, SUSPENDED),
            move("cancel-qualification", OPERATING, SUSPENDED),
            move("verify-qualification", OPERATING, SUSPENDED),
            move("change", REGISTERED, OPERATING, SUSPENDED),
            move("offer", REGISTERED, OPERATING),
            move("open-green-channel", OPERATING),
            move("close-green-channel", OPERATING, SUSPENDED),
            move("suspend", OPERATING).to(SUSPENDED),
            move("resume", SUSPENDED).to(OPERATING),
            move("replace", REGISTERED, OPERATING, SUSPENDED).to(CLOSED),
            move("close", REGISTERED, OPERATING, SUSPENDED).to(CLOSED),
            correction("correct-closing", CLOSED).to(REGISTERED, OPERATING, SUSPENDED),
            correction("correct-qualification", values()),
            correction("correct-qualification", REGISTERED).to(OPERATING),
            correction("correct-verification", OPERATING, SUSPENDED, CLOSED),
            correction("correct-registration", values()).to(values()),
            correction("correct-offerings", values()),
            correction("correct-green-channel", OPERATING, SUSPENDED, CLOSED),
            automatic("begin-qualification", values()),
            automatic("begin-qualification", REGISTERED).to(OPERATING),
            automatic("absorb", values()),
            automatic("absorb", REGISTERED).to(OPERATING),
            automatic("change-principal", REGISTERED, OPERATING, SUSPENDED),
            automatic("move-with-home", values()),
            automatic("change-operator", values()),
            automatic("carry-on-qualification", values()),
            automatic("expire-qualification", values()),
            automatic("verification-overdue", values()),
            automatic("suspension-overrun", values()),
            automatic("reckon-care-filing", values()),
            automatic("recertify", values()));

    private final Label label;

    InstitutionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<InstitutionStatus> machine() {
        return table();
    }

    /** The table of moves of an institution. */
    public static StateMachine<InstitutionStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
