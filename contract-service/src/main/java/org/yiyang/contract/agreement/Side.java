package org.yiyang.contract.agreement;

import java.util.UUID;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The two parties of an agreement. */
public enum Side implements Labelled {
    MEDICAL("医疗机构", "Medical institution"),
    CARE("养老机构", "Care home");

    private final Label label;

    Side(String zh, String en) {
        this.label = new Label(zh, en);
    }

    Side other() {
        return this == MEDICAL ? CARE : MEDICAL;
    }

    UUID of(AgreementEntry entry) {
        return switch (this) {
            case MEDICAL -> entry.medicalId();
            case CARE -> entry.careId();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
