package org.yiyang.referral.inquiry;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which asking others, or their answer, is refused. */
public enum InquiryRefusal implements Refusal {
    TOO_MANY(
            Kind.INVALID,
            "一份转诊同时征询的机构不超过{0}家（含接收机构）",
            "At most {0} institutions are asked at once, the receiver among them",
            "suite: a question to everybody is answered by nobody"),
    NAMED_TWICE(Kind.INVALID, "同一机构只能征询一次", "An institution is asked once", null),
    NOT_SENT_YET(
            Kind.INVALID,
            "该转诊须先取得同意或审核才会发出，发出后方可同时征询其他机构",
            "This referral waits for a consent or a review: others are asked besides once it is sent (ask-also)",
            null),
    ENDED(Kind.CONFLICT, "征询已终止：{0}", "The inquiry has ended: {0}", "双向转诊：首家接收后其余征询终止");

    private final RefusalText says;

    InquiryRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
