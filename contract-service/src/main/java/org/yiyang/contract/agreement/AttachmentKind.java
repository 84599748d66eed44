package org.yiyang.contract.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What a paper is that is attached to an agreement; its file's name may name people and is not kept. */
@Schema(name = "AgreementAttachmentKind")
public enum AttachmentKind implements Labelled {
    SERVICE_PLAN("服务方案", "Plan of the services"),
    FEE_SCHEDULE("收费标准", "Schedule of fees"),
    LICENCE("资质证明", "Proof of a licence"),
    STAFF_PAPERS("派驻人员资料", "Papers of those posted"),
    GOVERNMENT_CONSENT("政府同意文件", "The government's consent"),
    OTHER("其他附件", "Another paper");

    private final Label label;

    AttachmentKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
