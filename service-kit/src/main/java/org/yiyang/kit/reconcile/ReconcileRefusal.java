package org.yiyang.kit.reconcile;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Why a record is not put right. */
enum ReconcileRefusal implements Refusal {
    NOTHING_DIFFERS(
            Kind.CONFLICT, "登记、历史与事件一致，无需处理", "Register, history and events agree; there is nothing to put right"),
    RECORD_EXISTS(Kind.CONFLICT, "登记中有此记录，请用 republish", "The register has this record: use republish"),
    PLACE_UNKNOWN(Kind.MALFORMED, "不是上一页给出的位置", "is not a place that the page before gave");

    private final RefusalText says;

    ReconcileRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
