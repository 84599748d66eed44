package org.yiyang.institution.monitoring;

import org.yiyang.kit.http.Labelled;

/** Who must report in a round. */
public enum RoundScope implements Labelled {
    DUAL_CERTIFIED("两证齐全的医养结合机构", "Institutions with both certificates on the day"),
    ALL("全部持证机构", "All institutions with a valid certificate on the day");

    private final String zh;
    private final String en;

    RoundScope(String zh, String en) {
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
