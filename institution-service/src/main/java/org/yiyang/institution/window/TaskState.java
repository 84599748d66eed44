package org.yiyang.institution.window;

import org.yiyang.kit.http.Labelled;

/** What a department has decided of its part. */
public enum TaskState implements Labelled {
    PENDING("待办", "Pending"),
    AGREED("同意", "Agreed"),
    DISAGREED("不同意", "Disagreed"),
    FILED("已备案", "Filed"),
    RETURNED("退回补正", "Returned for correction");

    private final String zh;
    private final String en;

    TaskState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether the department is done and content. */
    boolean positive() {
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
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
