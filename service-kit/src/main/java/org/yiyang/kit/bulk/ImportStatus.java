package org.yiyang.kit.bulk;

import static org.yiyang.kit.lifecycle.Transition.automatic;
import static org.yiyang.kit.lifecycle.Transition.begin;
import static org.yiyang.kit.lifecycle.Transition.move;

import java.util.List;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.refusal.Label;

/** The states of an uploaded file. */
public enum ImportStatus implements Labelled, State {
    QUEUED("等待处理", "Queued"),
    RUNNING("处理中", "Running"),
    DONE("已完成", "Done"),
    CANCELLED("已取消", "Cancelled"),
    FAILED("失败", "Failed");

    private static final StateMachine<ImportStatus> MACHINE = StateMachine.of(
            ImportStatus.class,
            begin("upload", QUEUED),
            automatic("start", QUEUED).to(RUNNING),
            automatic("finish", RUNNING).to(DONE),
            move("cancel", QUEUED, RUNNING).to(CANCELLED),
            automatic("fail", QUEUED, RUNNING).to(FAILED),
            move("resume", CANCELLED, FAILED).to(QUEUED));

    private final Label label;

    ImportStatus(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public StateMachine<ImportStatus> machine() {
        return MACHINE;
    }

    /** What may be asked for here, whoever may do it. */
    public List<String> verbs() {
        return MACHINE.verbs(this);
    }

    /** Whether it may fail here. */
    boolean mayFail() {
        return MACHINE.targets("fail", this, null).contains(FAILED);
    }

    @Override
    public Label label() {
        return label;
    }
}
