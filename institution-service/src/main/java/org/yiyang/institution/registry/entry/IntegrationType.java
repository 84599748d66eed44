package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * How medicine and care come together: in one institution with both certificates, or, which never makes it one, in
 * neighbours on one campus that serve elders around the clock.
 */
public enum IntegrationType implements Labelled {
    MEDICAL_RUNS_CARE("医疗机构办养老", "A medical institution runs care"),
    CARE_RUNS_MEDICAL("养老机构设立医疗服务", "A care home runs a medical unit"),
    CO_LOCATED("毗邻建设（三院合一）", "Neighbours on one campus");

    private final Label label;

    IntegrationType(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** That of an institution with both certificates. */
    public static IntegrationType of(InstitutionKind parent) {
        return switch (parent) {
            case MEDICAL -> MEDICAL_RUNS_CARE;
            case CARE -> CARE_RUNS_MEDICAL;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
