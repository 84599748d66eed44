package org.yiyang.insurance.elder;

import org.yiyang.kit.http.Labelled;

/** As the 17th digit of the citizen's identity number says. */
public enum Sex implements Labelled {
    MALE("男", "Male"),
    FEMALE("女", "Female");

    private final String zh;
    private final String en;

    Sex(String zh, String en) {
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
