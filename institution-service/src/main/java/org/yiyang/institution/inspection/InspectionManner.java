package org.yiyang.institution.inspection;

import org.yiyang.kit.http.Labelled;

/** Whether an inspection was planned (定期) or not (不定期). */
public enum InspectionManner implements Labelled {
    PLANNED("定期", "Planned"),
    AD_HOC("不定期", "Ad hoc");

    private final String zh;
    private final String en;

    InspectionManner(String zh, String en) {
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
