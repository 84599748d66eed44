package org.yiyang.institution.supervision.pilot;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a pilot. A supervisor may correct its facts, which may take an end back as well. */
public enum PilotStatus implements Labelled, State {
    NAMED("试点中", "Named"),
    ENDED("已结束", "Ended"),
    WITHDRAWN("已撤销", "Withdrawn");

    private static final StateMachine<PilotStatus> MACHINE = StateMachine.of(
            PilotStatus.class,
            begin("name", NAMED, ENDED),
            begin("takeover", NAMED, ENDED),
            move("end", NAMED).to(ENDED),
            move("assess", NAMED, ENDED),
            move("enter-item", NAMED),
            move("complete-item", NAMED, ENDED),
            correction("correct", NAMED, ENDED).to(NAMED, ENDED),
            correction("correct-item", NAMED, ENDED),
            correction("withdraw-assessment", NAMED, ENDED),
            correction("withdraw", NAMED, ENDED).to(WITHDRAWN),
            automatic("pass-on", NAMED),
            automatic("lapse", NAMED).to(ENDED),
            automatic("item-overdue", NAMED));

    private final Label label;

    PilotStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<PilotStatus> machine() {
        return table();
    }

    /** The table of moves of a pilot. */
    static StateMachine<PilotStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
