package org.yiyang.institution.registry.unit;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a relation; one that is annulled never was. */
public enum RelationStatus implements Labelled, State {
    ACTIVE("有效", "Active"),
    ENDED("已结束", "Ended"),
    ANNULLED("登记有误，已作废", "Annulled");

    private static final StateMachine<RelationStatus> MACHINE = StateMachine.of(
            RelationStatus.class,
            begin("enter", ACTIVE, ENDED),
            move("end", ACTIVE).to(ENDED),
            automatic("end-with-member", ACTIVE).to(ENDED),
            correction("correct", ACTIVE, ENDED).to(ACTIVE, ENDED),
            correction("annul", ACTIVE, ENDED).to(ANNULLED));

    private final Label label;

    RelationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<RelationStatus> machine() {
        return table();
    }

    /** The table of moves of a relation. */
    static StateMachine<RelationStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
