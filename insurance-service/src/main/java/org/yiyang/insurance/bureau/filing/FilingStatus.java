package org.yiyang.insurance.bureau.filing;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a filing; the same whether the bureau's platform answers or the agency enters what it has decided. */
public enum FilingStatus implements Labelled, State {
    PREPARED("待补全", "To be completed"),
    PENDING("待备案", "To be filed"),
    FILED("已备案", "Filed"),
    REFUSED("未受理", "Refused"),
    DEAD("报送失败", "Could not be sent"),
    REVOKING("待撤销", "To be revoked"),
    REVOKED("已撤销", "Revoked"),
    WITHDRAWN("不再备案", "Withdrawn before it was filed");

    private static final StateMachine<FilingStatus> MACHINE = StateMachine.of(
            FilingStatus.class,
            begin("prepare", PREPARED),
            move("complete", PREPARED, REFUSED).to(PENDING),
            move("record-number", PREPARED, PENDING, REFUSED, DEAD).to(FILED),
            move("record-refusal", PENDING).to(REFUSED),
            move("record-revocation", REVOKING, DEAD).to(REVOKED),
            move("replay", DEAD).to(PENDING, REVOKING),
            move("revoke", FILED).to(REVOKING),
            automatic("file", PENDING).to(FILED),
            automatic("refuse", PENDING).to(REFUSED),
            automatic("give-up", PENDING, REVOKING).to(DEAD),
            automatic("confirm-revocation", REVOKING).to(REVOKED),
            automatic("withdraw", PREPARED, PENDING, REFUSED).to(WITHDRAWN),
            // the elder's record goes on as another one, at the agency of another region
            automatic("hand-on", PREPARED, PENDING, REFUSED, DEAD),
            automatic("prepare-again", PREPARED, PENDING, REFUSED, REVOKED, WITHDRAWN)
                    .to(PREPARED));

    private final Label label;

    FilingStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The table of moves of a filing. */
    static StateMachine<FilingStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<FilingStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
