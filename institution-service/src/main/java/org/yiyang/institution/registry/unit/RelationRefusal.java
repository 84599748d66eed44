package org.yiyang.institution.registry.unit;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a relation is refused. */
public enum RelationRefusal implements Refusal {
    MEMBER_UNKNOWN(Kind.INVALID, "机构不存在或不在您的管辖范围", "The institution does not exist or is not yours"),
    MEMBER_CLOSED(
            Kind.CONFLICT, "机构“{0}”已注销，须填写止期", "The institution {0} is closed; give the last day of the relation"),
    MEMBERS_UNFIT(
            Kind.INVALID, "“{0}”的机构数不符或重复", "{0}: the number of institutions does not fit, or one is named twice"),
    SIDES_UNFIT(
            Kind.INVALID, "“{0}”的首个机构须为医疗机构，其余至少一个养老机构", "In {0} the first is medical, and a home is among the others"),
    ALREADY_KNOWN(Kind.CONFLICT, "这些机构间已有有效的同类关系（{0}）", "They have a relation of this kind already ({0})"),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first"),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future");

    private final RefusalText says;

    RelationRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
