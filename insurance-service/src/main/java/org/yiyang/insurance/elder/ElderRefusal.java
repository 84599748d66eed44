package org.yiyang.insurance.elder;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the register of insured elders says no; never says whose a duplicate is. */
public enum ElderRefusal implements Refusal {
    ALREADY_ENTERED(
            Kind.CONFLICT, "该人员已登记，请向医保经办机构申请合并", "The person is entered already; ask the agency to merge", null) {
        /** It tells who has a number that the person is registered. */
        @Override
        public boolean isRecorded() {
            return true;
        }
    },
    REVEALS_SPENT(
            Kind.TOO_MANY,
            "本账号今日查看完整信息已达上限（{0} 次），明日再试或请同事办理",
            "This account was shown the plain values of {0} today, which is the limit; come again tomorrow",
            "parameter REVEALS_PER_DAY") {
        @Override
        public boolean isRecorded() {
            return true;
        }
    },
    NUMBER_CORRECTED_BY_YOU(
            Kind.FORBIDDEN,
            "公民身份号码由您更正，须由另一人核验",
            "You put the identity number right; somebody else verifies it",
            "5-roles: separation of duties"),
    CITIZEN_ID_INVALID(
            Kind.INVALID, "公民身份号码不符合校验规则（{0}）", "Not a valid citizen's identity number ({0})", "GB 11643-1999"),
    TOO_YOUNG(Kind.INVALID, "未满{0}周岁", "Not yet {0} years old", "老年人权益保障法 art. 2"),
    RESIDENCE_NOT_YOURS(Kind.FORBIDDEN, "只能登记本机构的在住老人", "Only residents of your own institution", null),
    RESIDENCE_UNKNOWN(Kind.INVALID, "居住机构不存在，或其登记信息尚未送达", "The home is not known, or not heard of yet", null),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该区划不在您的范围（{0}）", "The region is not yours ({0})", null),
    SCOPE_MISSING(Kind.FORBIDDEN, "令牌缺少权限范围：{0}", "The token lacks the scope: {0}", null),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null),
    PERIODS_OVERLAP(Kind.INVALID, "参保期间重叠", "Insured periods overlap", null),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future", null),
    DIED_BEFORE_BIRTH(Kind.INVALID, "死亡日期早于出生日期", "Died before being born", null),
    BEFORE_BIRTH(Kind.INVALID, "日期早于出生日期", "A day before the birth", null),
    NOTHING_PROPOSED(Kind.INVALID, "没有任何变更内容，或与现有登记相同", "Nothing is proposed that differs from the record", null),
    PROPOSAL_UNFIT(
            Kind.INVALID,
            "所提姓名没有可见文字，或含有不允许的内容，请退回",
            "The name that is proposed is blank or not allowed; decline it",
            null),
    AUTHORISATION_PAST(Kind.INVALID, "授权有效期已过", "The authorisation would be over already", null),
    AUTHORISATIONS_MAX(
            Kind.INVALID,
            "最多授权 {0} 名家属；请先撤回不再需要的授权",
            "At most {0} persons may be authorised; withdraw what is no longer needed first",
            "size of an elder's published record"),
    AUTHORISATION_UNKNOWN(Kind.NOT_FOUND, "没有这项授权", "There is no such authorisation", null),
    AUTHORISATION_TOO_NARROW(Kind.FORBIDDEN, "授权不包括提出变更", "The authorisation does not cover proposals", null),
    NOT_CORRECTABLE(Kind.CONFLICT, "不能由“{0}”更正为“{1}”", "It cannot be put back from {0} to {1}", null);

    private final RefusalText says;

    ElderRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
