package org.yiyang.contract.agreement;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;
import org.yiyang.kit.refusal.Refused;

/** Every way in which the register of agreements says no. */
public enum AgreementRefusal implements Refusal {
    NUMBER_TAKEN(Kind.CONFLICT, "本市已有该编号的协议", "The city has an agreement of this number already", null),
    NUMBER_TAKEN_ELSEWHERE(
            Kind.CONFLICT, "本市其他机构的协议已用该编号", "An agreement of other parties in the city has this number already", null),
    PARTY_UNKNOWN(
            Kind.INVALID,
            "尚无该机构的登记信息，请稍后再试或核对编号",
            "This institution is not known here yet; check the id or try again shortly",
            null),
    PARTY_UNNAMED(Kind.INVALID, "须填写统一社会信用代码或机构编号", "Name the institution by its credit code or its id", null),
    PARTY_WRONG_KIND(
            Kind.INVALID,
            "协议须由一家医疗机构与一家养老机构签订",
            "An agreement needs one medical institution and one care home",
            "国卫办老龄发〔2020〕23号"),
    PARTY_OWN_UNIT(Kind.INVALID, "不能与本机构的内设机构签订协议", "A home cannot make an agreement with its own unit", null),
    PARTY_CLOSED(Kind.INVALID, "该机构已注销", "This institution has closed", null),
    PARTY_SUSPENDED(Kind.INVALID, "该机构当日停业", "This institution has suspended its work on this day", null),
    PARTY_NOT_FILED(
            Kind.INVALID,
            "养老机构未在期限内办理备案，或备案已失效",
            "The home was not filed as such within its time, or its filing no longer holds",
            "养老机构管理办法 art. 9; parameter CARE_FILING_COUNTS"),
    PARTY_NOT_QUALIFIED(
            Kind.INVALID,
            "医疗机构当日没有有效的执业许可或备案，或已停业",
            "The medical institution has no valid licence on this day or has suspended its work",
            "医疗机构管理条例 art. 23"),
    NOT_A_PARTY(Kind.FORBIDDEN, "只有协议当事方可以进行此操作", "Only a party to the agreement may do this", null),
    OTHER_PARTY_ANSWERS(Kind.FORBIDDEN, "应由对方答复", "It is for the other party to answer", null),
    NOT_YOUR_DRAFT(Kind.FORBIDDEN, "草稿只能由起草方处理", "Only the party that drafted it may handle a draft", null),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该养老机构不在您的管辖范围（{0}）", "The home is not within your jurisdiction ({0})", null),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null),
    TERM_OVER(Kind.INVALID, "合作期限已届满", "The term is over already", null),
    BASIC_ITEM_MISSING(Kind.INVALID, "至少须约定一项基本服务", "At least one basic service must be agreed", "国卫办老龄发〔2020〕23号"),
    ITEM_NEGATIVE(
            Kind.INVALID,
            "“{0}”在负面清单内，不得约定（{1}）",
            "{0} is on the negative list and cannot be agreed ({1})",
            "negative list of service items"),
    PROMISE_WITHOUT_ITEM(Kind.INVALID, "“{0}”不在约定的服务项目内", "{0} is not among the agreed services", null),
    FEE_WITHOUT_ITEM(Kind.INVALID, "“{0}”不在约定的服务项目内", "{0} is not among the agreed services", null),
    FEE_TWICE(Kind.INVALID, "同一项目只能约定一种收费方式", "One item is paid for in one way", null),
    PRACTICE_SITE_MISSING(
            Kind.INVALID,
            "嵌入式合作须写明执业站点地址及多机构执业备案号",
            "An embedded service site needs its address and the filing for practice at several sites",
            "医师执业注册管理办法 art. 10"),
    PROMISED_TWICE(Kind.INVALID, "同一项目只能约定一个频次", "One item has one frequency", null),
    RENEWAL_UNKNOWN(Kind.INVALID, "没有可续签的原协议", "There is no such agreement between these parties to renew", null),
    RENEWAL_NOTICE_LONG(Kind.INVALID, "提出不续签的期限早于协议起期", "The last day for an objection lies before the term", null),
    RENEWAL_NOT_AUTOMATIC(Kind.CONFLICT, "该协议未约定自动续签，或已有结果", "It is not renewed by itself, or that is decided", null),
    OBJECTION_LATE(Kind.CONFLICT, "提出不续签的期限已过", "The last day for an objection is over", null),
    AMENDMENT_EMPTY(Kind.INVALID, "变更内容与现行内容相同", "The amendment changes nothing", null),
    AMENDMENT_NONE(Kind.CONFLICT, "没有待签署的变更", "No amendment waits for signatures", null),
    AMENDMENT_NOT_FILED(Kind.CONFLICT, "没有待备案的变更", "No amendment waits to be filed", null),
    AMENDMENT_BEING_FILED(
            Kind.CONFLICT,
            "变更正在备案，备案后或部门不予备案后才能再提出变更",
            "An amendment is being filed; another may be offered once it is filed or refused",
            null),
    AMENDMENT_NOT_REFUSED(Kind.CONFLICT, "没有部门对变更不予备案", "No department has refused to file the amendment", null),
    SUCCESSION_NONE(Kind.CONFLICT, "没有待确认的承接", "No successor of a party waits to be confirmed", null),
    HASH_DIFFERS(
            Kind.CONFLICT,
            "所签内容与已谈定的内容不一致，请重新读取",
            "What is signed is not what was agreed; read it again",
            "电子签名法 art. 13"),
    SIGNED_ALREADY(Kind.CONFLICT, "本方已签署", "Your side has signed already", null),
    SIGNED_BY_SAME_ACCOUNT(
            Kind.FORBIDDEN, "同一人不得代理双方签署", "The same person may not sign for both parties", "民法典 art. 168"),
    TERM_OVERLAPS(
            Kind.CONFLICT,
            "双方已有同一合作方式且期限重叠的协议（{0}）",
            "The parties have an agreement of the same mode with an overlapping term ({0})",
            null),
    PRIMARY_TAKEN(Kind.CONFLICT, "该养老机构已有首选协议（{0}）", "The home has a primary agreement already ({0})", null),
    PRIMARY_TAKEN_ELSEWHERE(
            Kind.CONFLICT,
            "该养老机构已与其他医疗机构订有首选协议",
            "The home has a primary agreement with another medical institution already",
            null),
    CONSENT_MISSING(
            Kind.INVALID,
            "公办养老机构托管运营须有政府同意文件",
            "Entrusting a public home needs the document of the government's consent",
            "government consent to entrusted operation of public homes"),
    CONSENT_ENTERED(
            Kind.CONFLICT,
            "协议已载明另一份政府同意文件，须修改协议并重新签署",
            "The agreement names another document of consent already; counter it and sign again",
            "电子签名法 art. 13"),
    FILED_WITH_OTHERS(Kind.FORBIDDEN, "该协议不向贵部门备案", "This agreement is not filed with your department", null),
    FILING_DECIDED(Kind.CONFLICT, "贵部门已办理该协议备案", "Your department has decided on its filing already", null),
    FILING_NOT_REFUSED(
            Kind.CONFLICT,
            "没有部门不予备案；已签协议不能还价或重新报送",
            "No department has refused to file it; what both signed is not countered or handed in again",
            null),
    SUSPENDED_ALREADY(Kind.CONFLICT, "贵部门已中止该协议", "Your department has suspended it already", null),
    NOT_SUSPENDED_BY_DEPARTMENT(
            Kind.CONFLICT,
            "该协议不是由贵部门中止；由作出中止的部门解除，或在资质恢复后自动恢复",
            "Your department has not suspended it; the one that did lifts that, or it resumes with the licence",
            null),
    NOTICE_TOO_SHORT(
            Kind.INVALID,
            "因违约解除须提前 {0} 日通知",
            "Ending for breach needs {0} days of notice",
            "parameter BREACH_NOTICE_DAYS"),
    ENDING_PENDING(Kind.CONFLICT, "已有解除通知", "Notice of termination was given already", null),
    ENDING_AGREED(
            Kind.CONFLICT,
            "双方已同意终止，一方不能撤回",
            "Both parties have agreed to end it; one alone cannot take that back",
            "民法典 art. 562"),
    ENDING_UNKNOWN(Kind.CONFLICT, "没有待处理的解除通知", "No notice of termination is pending", null),
    ENDING_DAY(Kind.INVALID, "解除日期须在今日之后且在期限之内", "The day must not be past and must lie within the term", null),
    POSTING_UNKNOWN(Kind.NOT_FOUND, "没有这个驻点人员", "There is no such posting", null),
    POSTING_MULTI_SITE(
            Kind.INVALID,
            "医师派驻须已办理多机构执业备案",
            "A physician posted here must be filed for practice at several sites",
            "医师执业注册管理办法 art. 10"),
    POSTINGS_MAX(
            Kind.INVALID,
            "一份协议最多登记 {0} 个驻点；更多的请在续签的协议中登记",
            "An agreement has at most {0} postings; enter more under the one that renews it",
            "size of an agreement's published record"),
    POSTING_OUTSIDE_TERM(Kind.INVALID, "派驻日期须在协议期限之内", "A posting must lie within the term", null),
    DAY_IN_FUTURE(Kind.INVALID, "存量登记的起期不能晚于今天", "What is taken over cannot begin in the future", null);

    private final RefusalText says;

    AgreementRefusal(Kind kind, String zh, String en, String rule) {
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
