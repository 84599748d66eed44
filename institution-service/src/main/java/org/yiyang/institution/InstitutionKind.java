package org.yiyang.institution;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The two kinds of institution that the suite brings together. */
public enum InstitutionKind implements Labelled {
    MEDICAL("医疗机构", "Medical institution"),
    CARE("养老机构", "Care home");

    private final Label label;

    InstitutionKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
