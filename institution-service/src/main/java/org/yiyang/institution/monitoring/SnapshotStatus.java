package org.yiyang.institution.monitoring;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.lifecycle.Transition;
import org.yiyang.kit.refusal.Label;

/** The states of a reported snapshot. Corrected, it stays as it was and another one counts in its place. */
public enum SnapshotStatus implements Labelled, State {
    SUBMITTED("已上报", "Submitted"),
    CONFIRMED("已确认", "Confirmed"),
    RETURNED("已退回", "Returned"),
    SUPERSEDED("已更正", "Superseded");

    private static final StateMachine<SnapshotStatus> MACHINE = StateMachine.of(
            SnapshotStatus.class,
            begin("submit", SUBMITTED),
            begin("takeover", CONFIRMED),
            move("confirm", SUBMITTED).to(CONFIRMED),
            move("return", SUBMITTED).to(RETURNED),
            correction("correct", SUBMITTED, CONFIRMED).to(SUPERSEDED),
            // the snapshot that counts in place of one that was corrected begins as that one was
            Transition.<SnapshotStatus>correction("correct").to(SUBMITTED, CONFIRMED),
            correction("reopen", CONFIRMED, RETURNED).to(SUBMITTED));

    private final Label label;

    SnapshotStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<SnapshotStatus> machine() {
        return table();
    }

    /** The table of moves of a reported snapshot. */
    static StateMachine<SnapshotStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
