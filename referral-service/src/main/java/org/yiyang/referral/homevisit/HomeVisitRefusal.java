package org.yiyang.referral.homevisit;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which something about a visit to an elder's home is refused, besides what care at home refuses. */
public enum HomeVisitRefusal implements Refusal {
    NOT_PARTY(
            Kind.FORBIDDEN,
            "该操作须由上门机构、申请机构或本人办理",
            "Only the institution that comes, whoever asked for it, or the person may do this",
            null),
    DAY_PAST(Kind.INVALID, "上门日期已过", "The day of the visit has passed", null),
    NOT_YET(Kind.CONFLICT, "上门日期 {0} 未到", "The day of the visit, {0}, has not come yet", null),
    REASON_RESERVED(Kind.INVALID, "该原因不适用于此操作", "This reason is not one for this move", null);

    private final RefusalText says;

    HomeVisitRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
