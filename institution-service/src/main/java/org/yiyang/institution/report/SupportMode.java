package org.yiyang.institution.report;

import org.yiyang.kit.http.Labelled;

/** How a home is supported medically; the first that applies, so that every home has exactly one. */
public enum SupportMode implements Labelled {
    INTERNAL_INSTITUTION("内设医疗机构", "A medical institution of its own"),
    INTERNAL_ROOM("内设医务室", "A medical room of its own"),
    COOPERATION("与医疗机构合作", "In cooperation with a medical institution"),
    NONE("无医疗服务支持", "None");

    private final String zh;
    private final String en;

    SupportMode(String zh, String en) {
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
