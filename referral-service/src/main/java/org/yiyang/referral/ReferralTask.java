package org.yiyang.referral;

import java.util.Locale;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a referral; the constant is the verb. */
enum ReferralTask implements TaskKind {
    CONSENT(null, "请老人或家属确认是否同意转诊", "Ask the elder or the family whether they agree to the referral"),
    REVIEW(null, "审核转诊申请", "Review the referral before it is sent"),
    ACCEPT(
            Due.REFERRAL_RESPONSE,
            "答复转诊：接收并安排，或说明理由拒绝",
            "Answer the referral: accept it with a place, or reject it with a reason"),
    REDIRECT(Due.REFERRAL_RESPONSE, "改转其他接收机构", "Redirect the referral to another receiver"),
    ARRIVE(Due.REFERRAL_ARRIVAL, "确认老人到达并完成交接", "Confirm the arrival and the handover"),
    RECEIVE(null, "确认老人已接回", "Confirm that the elder has been received back"),
    FOLLOW_UP(null, "随访并记录", "Follow up"),
    COMPLETE(Due.REFERRAL_CONFIRMATION, "确认回转单，办结转诊", "Confirm the return slip and complete the referral"),
    SUPPLEMENT(Due.REFERRAL_PAPERWORK, "补办急诊转诊手续", "Supply the paperwork of the emergency"),
    IDENTIFY(null, "核实急诊老人身份", "Find out who the unidentified elder is");

    private final Due due;
    private final Label label;

    ReferralTask(Due due, String zh, String en) {
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
