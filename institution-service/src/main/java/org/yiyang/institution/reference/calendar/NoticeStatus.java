package org.yiyang.institution.reference.calendar;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;
import static org.yiyang.kit.lifecycle.Transition.move;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of the notice for a year. */
public enum NoticeStatus implements Labelled, State {
    PUBLISHED("已发布", "Published"),
    WITHDRAWN("已撤回", "Withdrawn");

    private static final StateMachine<NoticeStatus> MACHINE = StateMachine.of(
            NoticeStatus.class,
            begin("publish", PUBLISHED),
            move("publish", WITHDRAWN).to(PUBLISHED),
            move("replace", PUBLISHED),
            correction("correct", PUBLISHED),
            correction("withdraw", PUBLISHED).to(WITHDRAWN));

    private final Label label;

    NoticeStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<NoticeStatus> machine() {
        return table();
    }

    /** The table of moves of the notice for a year. */
    static StateMachine<NoticeStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
