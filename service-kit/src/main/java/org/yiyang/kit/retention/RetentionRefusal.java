package org.yiyang.kit.retention;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Why a hold is not placed or lifted. */
enum RetentionRefusal implements Refusal {
    HOLD_PAST(Kind.INVALID, "保全期限已过", "The hold would be over already"),
    HOLD_TOO_LONG(Kind.INVALID, "保全期限不得超过 {0} 年，到期可再次设置", "A hold lasts {0} years at most; it may be placed again"),
    HOLD_LIFTED(Kind.CONFLICT, "该保全已解除", "The hold is lifted already"),
    DAY_TOO_FAR(Kind.INVALID, "日期须在今天至 {0} 年内", "The day lies between today and {0} years ahead");

    private final RefusalText says;

    RetentionRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
