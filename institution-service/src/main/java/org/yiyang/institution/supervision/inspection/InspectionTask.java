package org.yiyang.institution.supervision.inspection;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with an inspection. */
public enum InspectionTask implements TaskKind {
    RECTIFY("/api/v1/inspections/{id}/answer", "整改督查发现的问题并答复", "Put right what was found, and answer"),
    VERIFY_RECTIFICATION("/api/v1/inspections/{id}/verify", "核查整改情况", "Verify the rectification, or reject it"),
    CLOSE_UNRECTIFIED(
            "/api/v1/inspections/{id}/close-unrectified",
            "机构已注销，办结督查",
            "Close the inspection of an institution that is closed");

    private final String path;
    private final Label label;

    InspectionTask(String path, String zh, String en) {
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
