package org.yiyang.referral.medical;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What an attachment of a referral is; its name, so that no name of a file names a person. */
public enum AttachmentKind implements Labelled {
    LABORATORY("检验报告", "Laboratory report"),
    EXAMINATION("检查报告", "Report of an examination"),
    IMAGE("影像资料", "Image"),
    PRESCRIPTION("处方医嘱", "Prescription"),
    DISCHARGE("出院小结", "Discharge summary"),
    CONSENT("知情同意书", "Consent"),
    OTHER("其他资料", "Other");

    private final Label label;

    AttachmentKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
