package org.yiyang.institution.reference.region;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether the last day of a region's code is known. */
public enum RegionStatus implements Labelled, State {
    VALID("有效", "Valid"),
    ENDED("已定停用日", "Its end is known");

    private static final StateMachine<RegionStatus> MACHINE = StateMachine.of(
            RegionStatus.class,
            begin("enter", VALID, ENDED),
            // what a list of the ministry says now, whoever brings it
            automatic("change", VALID, ENDED).to(VALID, ENDED),
            move("abolish", VALID).to(ENDED),
            correction("correct", VALID, ENDED).to(VALID, ENDED));

    private final Label label;

    RegionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<RegionStatus> machine() {
        return table();
    }

    /** The table of moves of a region. */
    static StateMachine<RegionStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
