package org.yiyang.insurance.bureau.filing;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What is to be done about filings. */
public enum FilingTask implements TaskKind {
    COMPLETE_FILING(
            "/api/v1/insurance/referral-filings/{id}/complete",
            "填写转诊备案所需的诊断、原因和转入机构编码",
            "Say what the filing needs: diagnosis, reason, the receiver's code"),
    FILE_BY_HAND(
            "/api/v1/insurance/referral-filings/{id}/record-number",
            "在医保信息平台办理转诊备案并录入备案号",
            "File the referral at the bureau and enter the number"),
    MEND_FILING(
            "/api/v1/insurance/referral-filings/{id}/complete",
            "转诊备案未受理：核对后重新填报",
            "The filing was refused: correct it and file again"),
    LOOK_AT_DEAD_FILING(
            "/api/v1/insurance/referral-filings/{id}/replay",
            "转诊备案报送失败：排除故障后重新报送，或人工办理",
            "The filing could not be sent: send it again, or settle it by hand"),
    REVOKE_BY_HAND(
            "/api/v1/insurance/referral-filings/{id}/record-revocation",
            "转诊已终止：在医保信息平台撤销备案并录入",
            "The referral has ended: revoke the filing at the bureau and enter that");

    private final String path;
    private final Label label;

    FilingTask(String path, String zh, String en) {
        this.path = path;
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Label label() {
        return label;
    }
}
