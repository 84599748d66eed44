package org.yiyang.institution.supervision.entered;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.dictionary.DictionaryName;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** Whether a record that was entered still stands. */
@DictionaryName("standing")
@Schema(name = "Standing")
public enum EntryStatus implements Labelled, State {
    CURRENT("有效", "Current"),
    WITHDRAWN("已撤销", "Withdrawn");

    private static final StateMachine<EntryStatus> MACHINE = StateMachine.of(
            EntryStatus.class,
            begin("enter", CURRENT),
            correction("correct", CURRENT),
            correction("withdraw", CURRENT).to(WITHDRAWN));

    private final Label label;

    EntryStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<EntryStatus> machine() {
        return table();
    }

    /** The table of moves of an entry of a register. */
    public static StateMachine<EntryStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
