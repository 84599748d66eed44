package org.yiyang.institution.inspection;

import org.yiyang.kit.http.Labelled;

/** How grave a finding is. */
public enum Severity implements Labelled {
    MINOR("一般", "Minor"),
    MAJOR("较重", "Major"),
    CRITICAL("严重", "Critical");

    private final String zh;
    private final String en;

    Severity(String zh, String en) {
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
