package org.yiyang.institution;

import org.yiyang.kit.http.Labelled;

/** How a dual-certified institution came to be one. */
public enum IntegrationType implements Labelled {
    MEDICAL_RUNS_CARE("医疗机构办养老", "A medical institution runs care"),
    CARE_RUNS_MEDICAL("养老机构设立医疗服务", "A care home runs a medical unit");

    private final String zh;
    private final String en;

    IntegrationType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static IntegrationType of(InstitutionKind parent) {
        return switch (parent) {
            case MEDICAL -> MEDICAL_RUNS_CARE;
            case CARE -> CARE_RUNS_MEDICAL;
        };
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
