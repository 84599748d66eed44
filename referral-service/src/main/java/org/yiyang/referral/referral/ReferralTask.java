package org.yiyang.referral.referral;

import java.util.Locale;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a referral; the constant is the verb. */
enum ReferralTask implements TaskKind {
    CONSENT(null, "请老人或家属确认是否同意转诊", "Ask the elder or the family whether they agree to the referral"),
    REVIEW(null, "审核转诊申请", "Review the referral before it is sent"),
    ACCEPT(
            ReferralDue.REFERRAL_RESPONSE,
            "答复转诊：接收并安排，或说明理由拒绝",
            "Answer the referral: accept it with a place, or reject it with a reason"),
    REDIRECT(ReferralDue.REFERRAL_RESPONSE, "改转其他接收机构", "Redirect the referral to another receiver"),
    ACKNOWLEDGE(null, "知悉：已接收的转诊已改转他处", "Take note: a patient whom you had accepted goes elsewhere"),
    CANCEL(null, "核对并撤销无法继续或重复的转诊", "Compare, and cancel a referral that cannot go on or is there twice"),
    ARRIVE(ReferralDue.REFERRAL_ARRIVAL, "确认老人到达并完成交接", "Confirm the arrival and the handover"),
    RECEIVE(null, "确认老人已接回", "Confirm that the elder has been received back"),
    FOLLOW_UP(null, "随访并记录", "Follow up"),
    COMPLETE(ReferralDue.REFERRAL_CONFIRMATION, "确认回转单，办结转诊", "Confirm the return slip and complete the referral"),
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
