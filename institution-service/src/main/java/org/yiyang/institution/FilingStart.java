package org.yiyang.institution;

import org.yiyang.kit.http.Labelled;

/** From which day the time for a home's filing is counted. */
public enum FilingStart implements Labelled {
    FIRST_RESIDENT("自首位老年人入住", "From the first resident"),
    REGISTRATION("自登记", "From the registration");

    private final String zh;
    private final String en;

    FilingStart(String zh, String en) {
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
