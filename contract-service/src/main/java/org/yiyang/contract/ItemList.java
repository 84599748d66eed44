package org.yiyang.contract;

import org.yiyang.kit.http.Labelled;

/** Whether an item may be agreed at all. */
public enum ItemList implements Labelled {
    POSITIVE("正面清单", "Allowed"),
    NEGATIVE("负面清单", "Forbidden");

    private final String zh;
    private final String en;

    ItemList(String zh, String en) {
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
