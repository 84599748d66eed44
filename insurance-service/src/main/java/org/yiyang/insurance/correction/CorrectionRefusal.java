package org.yiyang.insurance.correction;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a request is refused before it is decided. */
public enum CorrectionRefusal implements Refusal {
    ELDER_UNKNOWN(Kind.INVALID, "没有这位参保老人的登记", "No such elder is recorded"),
    AUTHORISATION_TOO_NARROW(
            Kind.FORBIDDEN, "授权范围不包括申请更正", "The authorisation does not include asking for changes", "个人信息保护法 art. 29"),
    ALREADY_ASKED(Kind.CONFLICT, "该事项已有待决定的更正申请", "A request about this waits for its decision already"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "不是您的统筹区（{0}）", "Not your region ({0})"),
    NOT_YOURS(Kind.FORBIDDEN, "只有申请人一方可以撤回", "Only the person's side withdraws a request");

    private final RefusalText says;

    CorrectionRefusal(Kind kind, String zh, String en) {
        this(kind, zh, en, null);
    }

    CorrectionRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
