package org.yiyang.institution.registry.unit;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What the departments have to do with an institution that is in the register. */
public enum InstitutionTask implements TaskKind {
    NAME_OPERATOR(
            "/api/v1/institutions/{id}/change",
            "运营机构已注销，请变更运营机构或办理注销",
            "The operator is closed: name another one, or close what it operated"),
    SETTLE_SUSPENSION(
            "/api/v1/institutions/{id}/close",
            "停业超过期限，请办理注销或恢复运营",
            "It has been suspended for longer than is allowed: close it, or have it resume");

    private final String path;
    private final Label label;

    InstitutionTask(String path, String zh, String en) {
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
