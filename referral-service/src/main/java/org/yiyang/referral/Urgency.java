package org.yiyang.referral;

import org.yiyang.kit.http.Labelled;

/** How soon an answer is needed. */
public enum Urgency implements Labelled {
    ROUTINE("常规", "Routine"),
    URGENT("紧急", "Urgent");

    private final String zh;
    private final String en;

    Urgency(String zh, String en) {
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
