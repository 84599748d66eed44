package org.yiyang.contract;

import org.yiyang.kit.http.Labelled;

/** Whether an item belongs to every agreement or is agreed on top. */
public enum ItemClass implements Labelled {
    BASIC("基本服务", "Basic"),
    OPTIONAL("可选服务", "Optional");

    private final String zh;
    private final String en;

    ItemClass(String zh, String en) {
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
