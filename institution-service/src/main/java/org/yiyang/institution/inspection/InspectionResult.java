package org.yiyang.institution.inspection;

import org.yiyang.kit.http.Labelled;

/** How an inspection ended. */
public enum InspectionResult implements Labelled {
    PASSED("合格", "Passed"),
    PASSED_AFTER_RECTIFICATION("整改后合格", "Passed after rectification"),
    NOT_PASSED("不合格", "Not passed");

    private final String zh;
    private final String en;

    InspectionResult(String zh, String en) {
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
