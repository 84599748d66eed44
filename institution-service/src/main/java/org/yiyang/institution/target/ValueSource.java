package org.yiyang.institution.target;

import org.yiyang.kit.http.Labelled;

/** Where the value held against a target comes from. */
public enum ValueSource implements Labelled {
    REGISTER("登记数据", "Our own register"),
    DECLARED("申报指标", "A declared indicator"),
    HEARD("业务系统", "Another service of the suite");

    private final String zh;
    private final String en;

    ValueSource(String zh, String en) {
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
