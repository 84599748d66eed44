package org.yiyang.contract;

import java.util.UUID;
import org.yiyang.kit.http.Labelled;

/** The two parties of an agreement. */
public enum Side implements Labelled {
    MEDICAL("医疗机构", "Medical institution"),
    CARE("养老机构", "Care home");

    private final String zh;
    private final String en;

    Side(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    UUID of(AgreementEntry entry) {
        return switch (this) {
            case MEDICAL -> entry.medicalId();
            case CARE -> entry.careId();
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
