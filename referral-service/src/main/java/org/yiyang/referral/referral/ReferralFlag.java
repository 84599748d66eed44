package org.yiyang.referral.referral;

import java.util.Set;
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
    ARRIVAL_SAID(
            "老人或家属称已到达，请接收机构核实登记", "The elder or the family says that the elder has arrived: the receiver confirms it"),
    VISIT_MISSED("预约就诊未到，请联系老人改约、出发或取消", "The booked visit was missed: ask the elder, book again, set out or cancel"),
    CONFIRMATION_OVERDUE("回转逾期未确认", "The confirmation of the return is overdue"),
    PAPERWORK_OVERDUE("急诊手续逾期未补", "The emergency paperwork is overdue"),
    RELEASE_OVERDUE("逾期未取得同意或未审核", "Consent or review is overdue"),
    NOTICE_OVERDUE("急诊接收方逾期未知悉，不影响转运", "The receiver has not taken note of the emergency; it comes all the same"),
    ARRIVAL_OVERDUE("逾期未到达", "The arrival is overdue"),
    RETURN_OVERDUE("逾期未回转也未说明", "The return slip is overdue"),
    FOLLOW_UP_OVERDUE("逾期未随访", "The follow-up is overdue"),
    DUE_SOON("时限将至", "The time is nearly up");

    private static final Set<ReferralFlag> OVERDUE = Set.of(
            RESPONSE_OVERDUE,
            CONFIRMATION_OVERDUE,
            PAPERWORK_OVERDUE,
            RELEASE_OVERDUE,
            NOTICE_OVERDUE,
            ARRIVAL_OVERDUE,
            RETURN_OVERDUE,
            FOLLOW_UP_OVERDUE);

    private final Label label;

    ReferralFlag(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether it says that something is late. */
    boolean overdue() {
        return OVERDUE.contains(this);
    }

    /** Whether it is of the state in which it was raised alone, so that the next begins without. */
    boolean ofTheState() {
        return this == DUE_SOON || (overdue() && this != PAPERWORK_OVERDUE);
    }

    /** Whether one that a deadline or another referral has raised still holds; the others follow from the registers. */
    boolean stillHolds(Referral referral) {
        return switch (this) {
            case PAPERWORK_OVERDUE -> referral.awaitsPaperwork();
            case RESPONSE_OVERDUE,
                    CONFIRMATION_OVERDUE,
                    RELEASE_OVERDUE,
                    NOTICE_OVERDUE,
                    ARRIVAL_OVERDUE,
                    RETURN_OVERDUE,
                    FOLLOW_UP_OVERDUE,
                    DUE_SOON -> true;
            case ARRIVAL_SAID, VISIT_MISSED -> referral.status().awaitsArrival();
            case ANOTHER_OPEN -> referral.chain().besideId() != null;
            case SENDER_UNLICENSED,
                    SENDER_UNKNOWN,
                    RECEIVER_UNLICENSED,
                    SENDER_CLOSED,
                    RECEIVER_CLOSED,
                    RECEIVER_UNKNOWN,
                    CAPABILITY_UNKNOWN,
                    CAPABILITY_MISSING,
                    RECEIVER_NOT_DESIGNATED,
                    RECEIVER_DESIGNATION_SUSPENDED,
                    NO_AGREEMENT,
                    UNIDENTIFIED,
                    ELDER_UNKNOWN,
                    ELDER_DECEASED,
                    CONSENT_MISSING -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
