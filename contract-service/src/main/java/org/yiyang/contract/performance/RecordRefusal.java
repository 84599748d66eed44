package org.yiyang.contract.performance;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;
import org.yiyang.kit.refusal.Refused;

/** Every way in which the register of services that were given says no. */
public enum RecordRefusal implements Refusal {
    AGREEMENT_UNKNOWN(Kind.INVALID, "没有这份协议", "There is no such agreement", null),
    AGREEMENT_AMBIGUOUS(
            Kind.INVALID, "有多份协议使用该编号，请逐条登记", "Several agreements have this number; record it singly", null),
    NOT_THE_MEDICAL_PARTY(
            Kind.FORBIDDEN, "只有协议的医疗机构可以登记服务", "Only the agreement's medical party records services", null),
    NOT_IN_FORCE(Kind.INVALID, "协议在 {0} 未生效", "The agreement was not in force on {0}", null),
    DAY_IN_FUTURE(Kind.INVALID, "服务日期不能晚于今天", "A service cannot have been given in the future", null),
    ITEM_NEGATIVE(
            Kind.INVALID,
            "“{0}”在负面清单内，不得提供（{1}）",
            "{0} is on the negative list and may not be given ({1})",
            "negative list of service items"),
    PERSONS_MISSING(Kind.INVALID, "须写明服务人数或老人", "Say how many were served, or who", null),
    ELDER_NOT_OF_HOME(
            Kind.INVALID, "该老人不在该养老机构居住", "This elder does not live in the home; give the number instead", null),
    KEY_TAKEN(Kind.CONFLICT, "该记录编号已登记", "A record of this key exists already", null),
    NOTHING_CORRECTED(Kind.INVALID, "更正前后没有不同", "The correction changes nothing", null),
    PERIOD_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null);

    private final RefusalText says;

    RecordRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
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
