package org.yiyang.institution;

import org.yiyang.kit.http.Labelled;

/** Who owns an institution and for what purpose it is run. */
public enum Ownership implements Labelled {
    PUBLIC("公办", "Public"),
    PUBLIC_BUILT_PRIVATE_RUN("公建民营", "Publicly built, privately run"),
    PRIVATE_NONPROFIT("民办非营利", "Private, non-profit"),
    PRIVATE_FORPROFIT("民办营利", "Private, for profit");

    private final String zh;
    private final String en;

    Ownership(String zh, String en) {
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
