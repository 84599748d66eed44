package org.yiyang.institution.registry.entry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** The certificates that make up "both certificates" (两证): one for medicine, one for elderly care. */
public enum QualificationKind implements Labelled {
    MEDICAL_LICENCE(InstitutionKind.MEDICAL, "医疗机构执业许可证", "Medical institution licence"),
    MEDICAL_FILING(InstitutionKind.MEDICAL, "内设医疗机构备案", "Filing of an internal medical unit"),
    CARE_FILING(InstitutionKind.CARE, "养老机构备案", "Filing of a care home");

    private final InstitutionKind side;
    private final Label label;

    QualificationKind(InstitutionKind side, String zh, String en) {
        this.side = side;
        this.label = new Label(zh, en);
    }

    /** Whether it is the medical or the elderly-care certificate. */
    public InstitutionKind side() {
        return side;
    }

    @Override
    public Label label() {
        return label;
    }
}
