package org.yiyang.referral.dispatch;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a shift is refused. */
public enum ShiftRefusal implements Refusal {
    OPEN_ALREADY(
            Kind.CONFLICT,
            "该区域已有当班调度（{0} 起），须先交班",
            "The region has a shift on duty (since {0}); it is handed over first",
            "医学调度中心: 一区一班"),
    NOT_ACKNOWLEDGED(
            Kind.CONFLICT,
            "上一班（{0} 起）的交班尚未确认，接班前须先确认",
            "What the shift before (since {0}) handed over is acknowledged before the next begins",
            "医学调度中心: 交接班"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "只能由该区域的调度员办理", "Only a dispatcher of the region does this", null),
    NOT_ON_DUTY(Kind.FORBIDDEN, "只能由当班调度员交班", "Only the dispatcher on duty hands the shift over", null);

    private final RefusalText says;

    ShiftRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
