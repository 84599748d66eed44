package org.yiyang.institution;

import org.yiyang.kit.http.Labelled;

/** The two kinds of institution that the suite brings together. */
public enum InstitutionKind implements Labelled {
    MEDICAL("医疗机构", "Medical institution"),
    CARE("养老机构", "Care home");

    private final String zh;
    private final String en;

    InstitutionKind(String zh, String en) {
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
