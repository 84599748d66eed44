package org.yiyang.referral.referral;

import java.util.UUID;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** Why a patient is sent to another receiver. */
public enum RedirectReason implements Labelled {
    CONDITION_CHANGED("病情变化", "The condition has changed", true),
    SPECIALTY_NEEDED("需要专科救治", "A specialty is needed", true),
    NEARER_CAPABLE("另有更近且有救治能力的机构", "A nearer institution can treat", true),
    NO_CAPACITY("接收机构抢救容量不足", "The receiver has no capacity to treat", true),
    REJECTED("接收机构已拒绝", "The receiver has said no", false),
    NO_RESPONSE("接收机构逾期未答复", "The receiver did not answer", false),
    RECEIVER_UNLICENSED("接收机构资质失效", "The receiver has lost its licence", false),
    PATIENT_WISH("患者要求", "The patient wishes it", false),
    /** The suite's own: of several who were asked another accepted first. */
    ACCEPTED_ELSEWHERE("同时征询的其他机构已先接收", "Another institution that was asked accepted first", false);

    private final Label label;
    private final boolean medical;

    RedirectReason(String zh, String en, boolean medical) {
        this.label = new Label(zh, en);
        this.medical = medical;
    }

    /** Whether it lies in the patient's condition or treatment; only such may turn an emergency elsewhere. */
    boolean medical() {
        return medical;
    }

    /**
     * Refuses a redirection for a reason or to a receiver that does not fit; who has said no is asked again only if the
     * condition has changed since.
     */
    void mustFit(Referral referral, Circumstances on) {
        if (this == ACCEPTED_ELSEWHERE) {
            throw new Refused(ReferralRefusal.CLOSE_REASON_RESERVED).at("/reason");
        }
        boolean emergency = referral.variant() == ReferralKind.EMERGENCY;
        if (emergency && !medical) {
            throw new Refused(ReferralRefusal.REDIRECT_NOT_MEDICAL).at("/reason");
        }
        UUID next = on.receiver().party().institutionId();
        boolean saidNo = this != CONDITION_CHANGED && referral.rejections().includes(next);
        if (next.equals(referral.receiver().institutionId()) || saidNo) {
            throw new Refused(ReferralRefusal.ALREADY_ASKED).at("/receiverId");
        }
        Submission submission = new Submission(referral.elderId(), referral.reason(), null, null);
        ReferralRule.mustHold(ReferralRule.redirecting(referral.variant()), submission, on);
    }

    @Override
    public Label label() {
        return label;
    }
}
