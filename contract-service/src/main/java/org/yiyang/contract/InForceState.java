package org.yiyang.contract;

import org.yiyang.kit.http.Labelled;

/** What an agreement is during a period of its term. */
public enum InForceState implements Labelled {
    EFFECTIVE("生效", "In force"),
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
