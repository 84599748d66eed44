package org.yiyang.referral.report;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a report of referrals is refused. */
public enum ReportRefusal implements Refusal {
    DAYS_REVERSED(Kind.INVALID, "止日早于起日", "The last day is before the first"),
    INTERVAL_TOO_LONG(Kind.INVALID, "起止日期不得超过 {0} 年", "The days may span {0} years at most"),
    DAY_IN_FUTURE(Kind.INVALID, "截止日期不能晚于今天", "The day of the report may not lie in the future");

    private final RefusalText says;

    ReportRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en, null);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
