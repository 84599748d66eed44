package org.yiyang.contract.catalogue;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the directory of services says no. */
public enum CatalogueRefusal implements Refusal {
    ITEM_UNKNOWN(Kind.INVALID, "当日的服务目录中没有“{0}”", "The directory of services of that day has no {0}", null),
    ITEM_FORBIDDEN_ABOVE(
            Kind.INVALID,
            "上级目录已将该项目列入负面清单（{0}），本地区不得放开",
            "A directory above forbids this item ({0}); a region cannot allow it",
            "negative list of service items"),
    RULE_MISSING(
            Kind.INVALID,
            "列入负面清单须写明依据",
            "An item of the negative list needs the rule that forbids it",
            "negative list of service items"),
    RULE_UNFIT(Kind.INVALID, "正面清单项目没有禁止依据", "An item that may be agreed has no rule that forbids it", null),
    NEGATIVE_NOT_BASIC(Kind.INVALID, "负面清单项目不能是基本服务", "A forbidden item cannot be a basic service", null),
    DAYS_REVERSED(Kind.INVALID, "止期须晚于起期", "The end must be after the beginning", null),
    PAST(
            Kind.CONFLICT,
            "生效日 {0} 早于今日 {1}，已经适用过的目录不能改变",
            "{0} is before today ({1}): what has already applied cannot be changed",
            null),
    IN_FORCE(
            Kind.CONFLICT,
            "自 {0} 起的条目已在适用，不能改变，请另设以后的生效日",
            "The entry from {0} is in force: set one from a later day",
            null);

    private final RefusalText says;

    CatalogueRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
