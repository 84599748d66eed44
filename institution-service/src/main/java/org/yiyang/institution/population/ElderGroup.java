package org.yiyang.institution.population;

import org.yiyang.kit.http.Labelled;

/** Which elders are counted. */
public enum ElderGroup implements Labelled {
    AGE_60("60岁及以上", "60 and older"),
    AGE_65("65岁及以上", "65 and older"),
    AGE_80("80岁及以上", "80 and older");

    private final String zh;
    private final String en;

    ElderGroup(String zh, String en) {
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
