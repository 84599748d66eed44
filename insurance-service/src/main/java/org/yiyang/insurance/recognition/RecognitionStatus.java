package org.yiyang.insurance.recognition;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a recognition; whether it counts on a day, its period says. */
public enum RecognitionStatus implements Labelled, State {
    RECOGNISED("已认可", "Recognised"),
    ENDED("已终止", "Ended");

    private static final StateMachine<RecognitionStatus> MACHINE = StateMachine.of(
            RecognitionStatus.class,
            begin("recognise", RECOGNISED),
            move("end", RECOGNISED).to(ENDED));

    private final Label label;

    RecognitionStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The table of moves of a recognition. */
    static StateMachine<RecognitionStatus> table() {
        return MACHINE;
    }

    @Override
    public StateMachine<RecognitionStatus> machine() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
