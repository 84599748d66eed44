package org.yiyang.referral.capacity;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with the capacity of an institution. */
enum CapacityTask implements TaskKind {
    STATE_CAPACITY(
            "/api/v1/capacity/{id}/state",
            "床位或号源信息已过时：重新填报空余数，或撤回",
            "The statement of capacity is old: state again what is free, or withdraw it");

    private final String path;
    private final Label label;

    CapacityTask(String path, String zh, String en) {
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
