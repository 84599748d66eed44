package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** What somebody should know of a referral under way; never an obstacle. */
public enum ReferralFlag implements Labelled {
    SENDER_UNLICENSED("转出机构资质失效", "The sender has no valid licence"),
    SENDER_UNKNOWN("转出机构未登记", "The sender is not registered"),
    RECEIVER_UNLICENSED("接收机构资质失效，可改转其他合作机构", "The receiver has no valid licence; other partners are offered"),
    SENDER_CLOSED("转出机构已注销且无承继机构", "The sender has closed, and none took its place"),
    RECEIVER_CLOSED("接收机构已注销且无承继机构", "The receiver has closed, and none took its place"),
    ANOTHER_OPEN("该老人另有在办转诊，请调度核对", "The elder has another open referral; the dispatcher compares the two"),
    RECEIVER_UNKNOWN("接收机构未登记", "The receiver is not registered"),
    CAPABILITY_UNKNOWN("登记机关尚未说明接收机构的诊疗科目和服务能力", "The register does not say yet what the receiver can do"),
    CAPABILITY_MISSING("接收机构登记的能力不含该照护阶段", "By the register the receiver cannot give the care of the stage"),
    RECEIVER_NOT_DESIGNATED("接收机构非医保定点，费用可能自付", "The receiver is not designated: the elder may have to pay"),
    RECEIVER_DESIGNATION_SUSPENDED(
            "接收机构医保定点中止，费用可能自付", "The receiver is suspended by the insurance: the elder may have to pay"),
    NO_AGREEMENT("与接收机构无生效协议", "No agreement with the receiver is in force"),
    UNIDENTIFIED("身份未确认", "The person is not identified yet"),
    ELDER_UNKNOWN("老人信息未登记", "The elder is not registered"),
    ELDER_DECEASED("登记显示该老人已死亡", "The register says that the elder is dead"),
    CONSENT_MISSING("尚未取得知情同意", "Consent is not recorded yet"),
    RESPONSE_OVERDUE("逾期未答复", "The answer is overdue"),
    CONFIRMATION_OVERDUE("回转逾期未确认", "The confirmation of the return is overdue"),
    PAPERWORK_OVERDUE("急诊手续逾期未补", "The emergency paperwork is overdue");

    private final Label label;

    ReferralFlag(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
