package org.yiyang.institution.pilot;

import org.yiyang.kit.http.Labelled;

/** How a pilot was assessed. */
public enum AssessmentConclusion implements Labelled {
    EXCELLENT("优秀", "Excellent"),
    PASSED("合格", "Passed"),
    NOT_PASSED("不合格", "Not passed");

    private final String zh;
    private final String en;

    AssessmentConclusion(String zh, String en) {
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
