package org.yiyang.referral.referral;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** How the elder, or whoever decides for the elder, agrees (基本医疗卫生与健康促进法 art. 32). */
public enum ConsentForm implements Labelled {
    SIGNED("书面签署", "Signed on paper"),
    WITNESSED("口头同意并有见证", "Spoken, with a witness"),
    BY_FAMILY("家属代为同意", "Given by the family"),
    ASKED_BY_APP("待本人或家属在线同意", "Asked for in the app, not given yet");

    private final Label label;

    ConsentForm(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Whether it says that somebody agreed; a question that is still open does not. */
    boolean given() {
        return switch (this) {
            case SIGNED, WITNESSED, BY_FAMILY -> true;
            case ASKED_BY_APP -> false;
        };
    }

    /** Refuses a question where consent is to be recorded. */
    void mustBeGiven(String pointer) {
        if (!given()) {
            throw new Refused(ReferralRefusal.CONSENT_NOT_GIVEN, label).at(pointer);
        }
    }

    @Override
    public Label label() {
        return label;
    }
}
