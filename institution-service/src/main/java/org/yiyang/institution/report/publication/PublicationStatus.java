package org.yiyang.institution.report.publication;

import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.correction;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of a published report. It is not changed itself: a publication that corrects it withdraws it. */
public enum PublicationStatus implements Labelled, State {
    PUBLISHED("已发布", "Published"),
    WITHDRAWN("已更正撤回", "Withdrawn by a correction");

    private static final StateMachine<PublicationStatus> MACHINE = StateMachine.of(
            PublicationStatus.class,
            begin("publish", PUBLISHED),
            correction("withdraw", PUBLISHED).to(WITHDRAWN));

    private final Label label;

    PublicationStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<PublicationStatus> machine() {
        return table();
    }

    /** The table of moves of a published report. */
    static StateMachine<PublicationStatus> table() {
        return MACHINE;
    }

    @Override
    public Label label() {
        return label;
    }
}
