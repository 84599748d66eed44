package org.yiyang.institution.window.matter;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a department has decided of its part. */
public enum TaskState implements Labelled {
    PENDING("待办", "Pending"),
    AGREED("同意", "Agreed"),
    DISAGREED("不同意", "Disagreed"),
    FILED("已备案", "Filed"),
    RETURNED("退回补正", "Returned for correction");

    private final Label label;

    TaskState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The verb by which a department comes to it. */
    public String verb() {
        return switch (this) {
            case AGREED -> "agree";
            case DISAGREED -> "disagree";
            case FILED -> "file";
            case RETURNED -> "return";
            case PENDING -> throw new IllegalArgumentException("nobody decides to wait");
        };
    }

    /** Whether the department is done and content. */
    public boolean positive() {
        return this == AGREED || this == FILED;
    }

    /** Whether a task of that nature may come to this: a filing is never disagreed with. */
    boolean fits(TaskNature nature) {
        return switch (this) {
            case PENDING -> true;
            case AGREED, DISAGREED -> nature == TaskNature.LICENSING;
            case FILED, RETURNED -> nature == TaskNature.FILING;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
