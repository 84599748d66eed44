package org.yiyang.insurance.benefit;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a payable item or a benefit policy is not set. */
public enum BenefitRefusal implements Refusal {
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该区划不在您的范围（{0}）", "The region is not yours ({0})", null),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null),
    PAST(
            Kind.CONFLICT,
            "生效日 {0} 早于今日 {1}，已经适用过的政策不能改变；系统上线前的政策请在存量登记期间录入",
            "{0} is before today ({1}): what has already applied cannot be changed; what held before the suite began is entered while the takeover is open",
            "parameter TAKEOVER_WINDOW_OPEN"),
    IN_FORCE(
            Kind.CONFLICT,
            "自 {0} 起的版本已在适用，不能改变，请另设以后的生效日",
            "The version from {0} is in force: set one from a later day",
            null);

    private final RefusalText says;

    BenefitRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
