package org.yiyang.contract.consortium;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;
import org.yiyang.kit.refusal.Refused;

/** Every way in which the register of consortia says no. */
public enum ConsortiumRefusal implements Refusal {
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该联合体不在您的管辖范围", "The consortium is not within your jurisdiction"),
    INSTITUTION_UNKNOWN(Kind.INVALID, "尚无该机构的登记信息", "This institution is not known here"),
    INSTITUTION_CLOSED(Kind.INVALID, "该机构已注销", "This institution has closed"),
    MEMBERS_FEW(Kind.INVALID, "联合体至少须有 {0} 家机构", "A consortium has at least {0} institutions"),
    KINDS_MISSING(Kind.INVALID, "联合体须既有医疗机构又有养老机构", "A consortium has medical institutions and homes"),
    LEAD_NO_MEMBER(Kind.INVALID, "牵头机构须是成员", "The lead is one of the members"),
    MEMBER_ALREADY(Kind.CONFLICT, "该机构已是成员", "This institution is a member already"),
    MEMBER_UNKNOWN(Kind.INVALID, "该机构不是成员", "This institution is no member"),
    LEAD_LEAVES(Kind.INVALID, "牵头机构退出前须先更换牵头机构", "Name another lead before the lead leaves"),
    ITEM_NEGATIVE(Kind.INVALID, "“{0}”在负面清单内（{1}）", "{0} is on the negative list ({1})"),
    DAY_BEFORE_FOUNDING(Kind.INVALID, "加入日不能早于成立日", "Nobody joins before it was founded"),
    DAY_BEFORE_JOINING(Kind.INVALID, "退出日须晚于加入日", "It leaves after the day on which it joined");

    private final RefusalText says;

    ConsortiumRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    /** This refusal of one field. */
    Refused at(String pointer, Object... values) {
        return new Refused(this, values).at(pointer);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
