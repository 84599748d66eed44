package org.yiyang.institution.supervision.pilot;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do for a pilot. */
public enum PilotTask implements TaskKind {
    COMPLETE_LEDGER_ITEM("/api/v1/pilots/{id}/complete-item", "完成试点工作台帐事项", "Get an item of the work ledger done");

    private final String path;
    private final Label label;

    PilotTask(String path, String zh, String en) {
        this.path = path;
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Label label() {
        return label;
    }
}
