package org.yiyang.institution;

import org.yiyang.kit.http.Labelled;

/** How a verification (校验) ended; a licence that fails in the end is revoked. */
public enum VerificationOutcome implements Labelled {
    PASSED("合格", "Passed"),
    DEFERRED("暂缓校验", "Deferred");

    private final String zh;
    private final String en;

    VerificationOutcome(String zh, String en) {
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
