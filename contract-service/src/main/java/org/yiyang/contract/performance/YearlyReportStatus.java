package org.yiyang.contract.performance;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** What the parties say of a year's report. */
public enum YearlyReportStatus implements Labelled, State {
    DRAWN("待双方确认", "Drawn up"),
    PARTIALLY_CONFIRMED("单方已确认", "Confirmed by one party"),
    DISPUTED("有异议", "Disputed"),
    CONFIRMED("双方已确认", "Confirmed by both");

    private static final StateMachine<YearlyReportStatus> MACHINE = StateMachine.of(
            YearlyReportStatus.class,
            begin("draw", DRAWN),
            move("confirm", DRAWN).to(PARTIALLY_CONFIRMED),
            move("confirm", PARTIALLY_CONFIRMED).to(CONFIRMED),
            move("dispute", DRAWN, PARTIALLY_CONFIRMED).to(DISPUTED),
            automatic("remind", DRAWN, PARTIALLY_CONFIRMED, DISPUTED),
            move("redraw", DISPUTED).to(DRAWN));

    private final Label label;

    YearlyReportStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    static StateMachine<YearlyReportStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<YearlyReportStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
