package org.yiyang.contract.agreement;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/**
 * The states of an agreement. Once both parties have signed, its state follows from its days and from what is known of
 * its parties, so that a fact that becomes known late or was corrected leads to the same state as one known in time.
 */
public enum AgreementStatus implements Labelled, State {
    DRAFT("草稿", "Draft"),
    PROPOSED("已提出", "Proposed"),
    COUNTERED("已还价", "Countered"),
    AGREED("已谈定", "Agreed"),
    PARTIALLY_SIGNED("单方已签", "Signed by one party"),
    SIGNED("双方已签", "Signed"),
    FILED("已备案", "Filed"),
    EFFECTIVE("生效", "In force"),
    SUSPENDED("中止", "Suspended"),
    EXPIRED("到期", "Expired"),
    TERMINATED("终止", "Terminated"),
    CANCELLED("已撤销", "Cancelled");

    private static final StateMachine<AgreementStatus> MACHINE = StateMachine.of(
                    AgreementStatus.class,
                    begin("draft", DRAFT),
                    begin("takeover", FILED),
                    begin("renew", SIGNED),
                    begin("carry-over", SIGNED),
                    move("revise", DRAFT),
                    move("attach", DRAFT),
                    move("propose", DRAFT).to(PROPOSED),
                    move("sign", AGREED).to(PARTIALLY_SIGNED),
                    move("sign", PARTIALLY_SIGNED).to(SIGNED),
                    move("counter", PROPOSED).to(COUNTERED),
                    move("counter", COUNTERED).to(PROPOSED),
                    move("counter", AGREED, PARTIALLY_SIGNED, SIGNED).to(PROPOSED, COUNTERED),
                    move("agree", PROPOSED, COUNTERED).to(AGREED),
                    move("cancel", DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED)
                            .to(CANCELLED),
                    move("file", SIGNED).to(FILED),
                    move("file", SIGNED),
                    move("refuse-filing", SIGNED),
                    move("resubmit-filing", SIGNED),
                    // these change facts; the state then follows by the automatic moves below
                    move("suspend", EFFECTIVE, SUSPENDED),
                    move("resume", EFFECTIVE, SUSPENDED),
                    move("add-posting", FILED, EFFECTIVE, SUSPENDED),
                    move("end-posting", EFFECTIVE, SUSPENDED),
                    move("name-liaison", DRAFT, PROPOSED, COUNTERED, SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    move(
                            "reveal-liaisons",
                            DRAFT,
                            PROPOSED,
                            COUNTERED,
                            AGREED,
                            PARTIALLY_SIGNED,
                            SIGNED,
                            FILED,
                            EFFECTIVE,
                            SUSPENDED),
                    move("confirm-succession", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    move("decline-succession", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    move("offer-amendment", FILED, EFFECTIVE, SUSPENDED),
                    move("sign-amendment", FILED, EFFECTIVE, SUSPENDED),
                    move("withdraw-amendment", FILED, EFFECTIVE, SUSPENDED),
                    move("file-amendment", FILED, EFFECTIVE, SUSPENDED),
                    move("refuse-amendment-filing", FILED, EFFECTIVE, SUSPENDED),
                    move("resubmit-amendment-filing", FILED, EFFECTIVE, SUSPENDED),
                    move("object-renewal", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    move("terminate", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    move("agree-termination", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    move("withdraw-termination", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    correction("correct", SIGNED, FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED),
                    automatic("lapse-amendment", FILED, EFFECTIVE, SUSPENDED),
                    automatic("refuse-succession", TERMINATED),
                    automatic("lapse-succession", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    automatic("renew", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    automatic("not-renew", SIGNED, FILED, EFFECTIVE, SUSPENDED),
                    automatic("lapse", SIGNED, FILED),
                    automatic("lapse", DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED)
                            .to(CANCELLED),
                    automatic("take-effect", SIGNED, FILED).to(EFFECTIVE),
                    automatic("suspend", SIGNED, FILED, EFFECTIVE, EXPIRED, TERMINATED)
                            .to(SUSPENDED),
                    automatic("resume", SUSPENDED).to(EFFECTIVE),
                    automatic("expire", SIGNED, FILED, EFFECTIVE, SUSPENDED, TERMINATED)
                            .to(EXPIRED),
                    automatic("terminate", SIGNED, FILED, EFFECTIVE, SUSPENDED, EXPIRED)
                            .to(TERMINATED),
                    automatic("reinstate", EFFECTIVE, SUSPENDED).to(SIGNED, FILED),
                    automatic("reinstate", EXPIRED, TERMINATED).to(SIGNED, FILED, EFFECTIVE),
                    automatic(
                            "follow-home",
                            DRAFT,
                            PROPOSED,
                            COUNTERED,
                            AGREED,
                            PARTIALLY_SIGNED,
                            SIGNED,
                            FILED,
                            EFFECTIVE,
                            SUSPENDED),
                    automatic("settle", SIGNED, FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED))
            .because("cancel", EndGrounds.class)
            .because("lapse", EndGrounds.class)
            .because("refuse-filing", FilingReason.class)
            .because("refuse-amendment-filing", FilingReason.class)
            .because("renew", RenewalOutcome.class)
            .because("not-renew", RenewalOutcome.class)
            .because("refuse-succession", SuccessionReason.class)
            .because("lapse-succession", EndGrounds.class);

    private final Label label;

    AgreementStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<AgreementStatus> machine() {
        return table();
    }

    /** The table of moves of an agreement. */
    static StateMachine<AgreementStatus> table() {
        return MACHINE;
    }

    /** Signed by both and not ended: its term is taken. */
    boolean binding() {
        return switch (this) {
            case SIGNED, FILED, EFFECTIVE, SUSPENDED -> true;
            case DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED, EXPIRED, TERMINATED, CANCELLED -> false;
        };
    }

    /** Signed by both, whatever became of it: from here on its days and its parties decide what it is. */
    boolean concluded() {
        return switch (this) {
            case SIGNED, FILED, EFFECTIVE, SUSPENDED, EXPIRED, TERMINATED -> true;
            case DRAFT, PROPOSED, COUNTERED, AGREED, PARTIALLY_SIGNED, CANCELLED -> false;
        };
    }

    /** Offered and answered, and not signed by both. */
    boolean negotiated() {
        return !concluded() && this != CANCELLED;
    }

    /** In effect, whether suspended or not. */
    boolean inForce() {
        return this == EFFECTIVE || this == SUSPENDED;
    }

    @Override
    public Label label() {
        return label;
    }
}
