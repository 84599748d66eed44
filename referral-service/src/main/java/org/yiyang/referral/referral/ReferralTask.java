package org.yiyang.referral.referral;

import java.util.Locale;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a referral; the constant is the verb. */
enum ReferralTask implements TaskKind {
    CONSENT(
            ReferralDue.REFERRAL_RELEASE,
            "请老人或家属确认是否同意转诊",
            "Ask the elder or the family whether they agree to the referral"),
    REVIEW(ReferralDue.REFERRAL_RELEASE, "审核转诊申请", "Review the referral before it is sent"),
    ACCEPT(
            ReferralDue.REFERRAL_RESPONSE,
            "答复转诊：接收并安排，或说明理由拒绝",
            "Answer the referral: accept it with a place, or reject it with a reason"),
    REDIRECT(ReferralDue.REFERRAL_RESPONSE, "改转其他接收机构", "Redirect the referral to another receiver"),
    ACKNOWLEDGE(null, "知悉：已接收的转诊已改转、取消或被取代", "Take note: a patient whom you had accepted does not come"),
    CANCEL(null, "核对并撤销无法继续或重复的转诊", "Compare, and cancel a referral that cannot continue or is a duplicate"),
    DEPART(
            ReferralDue.REFERRAL_ARRIVAL,
            "预约就诊未到：联系老人，改约、登记出发或取消",
            "The booked visit was missed: ask the elder, book again, set out or cancel"),
    ARRIVE(ReferralDue.REFERRAL_ARRIVAL, "确认老人到达并完成交接", "Confirm the arrival and the handover"),
    RECEIVE(ReferralDue.REFERRAL_ON_THE_WAY, "确认老人已接回", "Confirm that the elder has been received back"),
    FOLLOW_UP(ReferralDue.REFERRAL_FOLLOW_UP, "随访并记录", "Follow up"),
    COMPLETE(ReferralDue.REFERRAL_CONFIRMATION, "确认回转单，办结转诊", "Confirm the return slip and complete the referral"),
    READ_SLIP(null, "查阅回转单", "Read the return slip"),
    RETURN(ReferralDue.REFERRAL_RETURN, "诊疗结束后出具回转单，或说明不回转的原因", "Write the return slip, or say why there will be none"),
    CONFIRM_NOTICE(ReferralDue.REFERRAL_NOTICE, "确认知悉急诊转诊并准备接诊", "Take note that an emergency comes, and prepare"),
    TAKE_OVER(
            ReferralDue.REFERRAL_ESCALATION,
            "转诊已逾期或被上报：接手调度",
            "A referral is late or was escalated: take it over as dispatcher"),
    SUPPLEMENT(ReferralDue.REFERRAL_PAPERWORK, "补办急诊转诊手续", "Supply the paperwork of the emergency"),
    IDENTIFY(null, "核实急诊老人身份", "Find out who the unidentified elder is");

    private final ReferralDue due;
    private final Label label;

    ReferralTask(ReferralDue due, String zh, String en) {
        this.due = due;
        this.label = new Label(zh, en);
    }

    String verb() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the deadline that says by when; null where nothing does. */
    String due() {
        return due == null ? null : due.name();
    }

    @Override
    public String path() {
        return "/api/v1/referrals/{id}/" + verb();
    }

    @Override
    public Label label() {
        return label;
    }
}
