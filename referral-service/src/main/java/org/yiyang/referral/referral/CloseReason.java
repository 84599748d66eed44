package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** Why a referral ended; every end has one. */
public enum CloseReason implements Labelled {
    CONFIRMED("转出方已确认回转", "The origin has confirmed the return"),
    FOLLOWED_UP("随访完成", "Followed up"),
    STAYS("留在接收机构", "Stays with the receiver"),
    DISCHARGED("出院未回转", "Discharged without a return"),
    DIED("死亡", "Died"),
    PATIENT_WISH("患者或家属要求", "The patient or family wishes it"),
    CONDITION_CHANGED("病情变化", "The condition has changed"),
    ENTERED_BY_MISTAKE("误录", "Entered by mistake"),
    NO_RESPONSE("逾期无答复", "Nobody answered"),
    NO_SHOW("逾期未到", "Did not arrive"),
    NOT_REDIRECTED("被拒后逾期未改转", "Rejected, and not redirected in time"),
    REFERRED_AGAIN("已另行转诊", "The elder was referred by another referral"),
    INSTITUTION_STOPPED("机构停业或注销", "An institution has suspended its work or closed"),
    EMERGENCY("被急诊转诊取代", "An emergency took its place"),
    ONWARD("继续转往他处", "Referred onward"),
    DECEASED("出发前死亡", "Died before setting out"),
    CONSENT_REFUSED("本人或家属不同意", "The elder or the family does not agree"),
    CORRECTED("随更正撤销", "Taken back by a correction");

    private final Label label;

    CloseReason(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The reason that a person gives: there must be one, and it must not be one of the suite's own. */
    static CloseReason byHand(CloseReason given) {
        if (given == null) {
            throw new Refused(ReferralRefusal.CLOSE_REASON_REQUIRED).at("/reason");
        }
        if (!given.forPersons()) {
            throw new Refused(ReferralRefusal.CLOSE_REASON_RESERVED).at("/reason");
        }
        return given;
    }

    /** The reason for which a referral is completed: a confirmation or the end of a follow-up needs none to be given. */
    static CloseReason completing(ReferralStatus from, CloseReason given) {
        if (from == ReferralStatus.RETURNED) {
            return CONFIRMED;
        }
        return from == ReferralStatus.FOLLOWED_UP ? FOLLOWED_UP : byHand(given);
    }

    private boolean forPersons() {
        return switch (this) {
            case STAYS, DISCHARGED, DIED, PATIENT_WISH, CONDITION_CHANGED, ENTERED_BY_MISTAKE, INSTITUTION_STOPPED ->
                true;
            case CONFIRMED,
                    FOLLOWED_UP,
                    NO_RESPONSE,
                    NO_SHOW,
                    NOT_REDIRECTED,
                    REFERRED_AGAIN,
                    EMERGENCY,
                    ONWARD,
                    DECEASED,
                    CONSENT_REFUSED,
                    CORRECTED -> false;
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
