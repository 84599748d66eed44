package org.yiyang.institution.supervision.review;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What the bureau has to do with an annual review. */
public enum ReviewTask implements TaskKind {
    CONCLUDE_REVIEW("/api/v1/annual-reviews/{id}/conclude", "完成年度评估", "Conclude the annual review"),
    PUBLISH_REVIEW("/api/v1/annual-reviews/{id}/publish", "公布年度评估结果", "Publish the conclusion of the annual review");

    private final String path;
    private final Label label;

    ReviewTask(String path, String zh, String en) {
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
