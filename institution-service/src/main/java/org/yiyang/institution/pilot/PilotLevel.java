package org.yiyang.institution.pilot;

import org.yiyang.kit.http.Labelled;

/** Who named a pilot. */
public enum PilotLevel implements Labelled {
    NATIONAL("国家级", "National"),
    PROVINCIAL("省级", "Provincial"),
    CITY("市级", "City");

    private final String zh;
    private final String en;

    PilotLevel(String zh, String en) {
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
