package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;

/** What a designation is on a day. */
public enum InForceState implements Labelled {
    ACTIVE("有效", "In force"),
    SUSPENDED("中止", "Suspended");

    private final String zh;
    private final String en;

    InForceState(String zh, String en) {
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
