package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** The two kinds of institution that the suite brings together. */
public enum InstitutionKind implements Labelled {
    MEDICAL("医疗机构", "Medical institution"),
    CARE("养老机构", "Care home");

    private final Label label;

    InstitutionKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Refuses what is for medical institutions only. */
    public void mustBeMedical() {
        if (this != MEDICAL) {
            throw new Refused(InstitutionRefusal.NOT_MEDICAL);
        }
    }

    @Override
    public Label label() {
        return label;
    }
}
