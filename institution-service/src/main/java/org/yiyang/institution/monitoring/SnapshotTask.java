package org.yiyang.institution.monitoring;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with reported figures. */
public enum SnapshotTask implements TaskKind {
    CONFIRM_SNAPSHOT(
            "/api/v1/monitoring-snapshots/{id}/confirm", "确认或退回监测数据", "Confirm the reported figures, or return them");

    private final String path;
    private final Label label;

    SnapshotTask(String path, String zh, String en) {
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
