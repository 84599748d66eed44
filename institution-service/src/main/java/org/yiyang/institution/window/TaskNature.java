package org.yiyang.institution.window;

import org.yiyang.kit.http.Labelled;

/** Whether a department gives or refuses a permission, or takes note of a filing. */
public enum TaskNature implements Labelled {
    LICENSING("许可", "Permission"),
    FILING("备案", "Filing");

    private final String zh;
    private final String en;

    TaskNature(String zh, String en) {
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
