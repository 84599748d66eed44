package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an offering is: a code of {@link Department} or of {@link Capability}. */
public enum OfferingKind implements Labelled {
    DEPARTMENT("诊疗科目", "Department"),
    CAPABILITY("服务能力", "Capability");

    private final Label label;

    OfferingKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
