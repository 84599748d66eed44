package org.yiyang.institution.review;

import org.yiyang.kit.http.Labelled;

/** The three parties (三方) of the annual review. */
public enum ReviewParty implements Labelled {
    GOVERNMENT("政府", "Government"),
    SOCIETY("社会", "Society"),
    INDIVIDUAL("个人", "Individuals");

    private final String zh;
    private final String en;

    ReviewParty(String zh, String en) {
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
