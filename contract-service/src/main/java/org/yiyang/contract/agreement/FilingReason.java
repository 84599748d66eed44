package org.yiyang.contract.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a bureau does not file an agreement. */
@Schema(name = "AgreementFilingReason")
public enum FilingReason implements Labelled {
    CONTENT_INCOMPLETE("协议内容不完整", "The content is incomplete"),
    PARTY_UNFIT("当事方资质不符", "A party is not qualified"),
    POSTING_NOT_FILED("派驻人员未办理执业备案", "Posted staff are not filed for practice at several sites"),
    CONSENT_MISSING("缺少政府同意文件", "The document of the government's consent is missing"),
    ATTACHMENT_MISSING("附件不齐", "An attachment is missing"),
    OTHER("其他", "Another reason");

    private final Label label;

    FilingReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
