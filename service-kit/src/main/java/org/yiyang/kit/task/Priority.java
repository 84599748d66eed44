package org.yiyang.kit.task;

import org.yiyang.kit.http.Labelled;

/** How pressing a task is by its matter, whenever it is due; the most pressing first. */
public enum Priority implements Labelled {
    EMERGENCY("紧急", "Emergency"),
    URGENT("加急", "Urgent"),
    NORMAL("一般", "Normal");

    private final String zh;
    private final String en;

    Priority(String zh, String en) {
        this.zh = zh;
        this.en = en;
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
