package org.yiyang.insurance.designation;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a designation is refused. */
public enum DesignationRefusal implements Refusal {
    ALREADY_OPEN(Kind.CONFLICT, "该机构已有未结束的定点申请或协议", "The institution has an application or agreement already", null),
    INSTITUTION_UNKNOWN(
            Kind.INVALID,
            "没有这个机构，或其登记信息尚未送达",
            "No such institution, or its registration has not arrived yet: try again shortly",
            null),
    INSTITUTION_NOT_YOURS(Kind.FORBIDDEN, "只能为本机构或其内设机构办理", "Only for your own institution or its unit", null),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的统筹区（{0}）", "The institution is not in your region ({0})", null),
    WINDOW_CLOSED(
            Kind.CONFLICT,
            "本地区暂停受理新的定点申请",
            "This region takes no applications now",
            "parameter APPLICATION_WINDOW_OPEN"),
    HOME_NOT_UNIT(
            Kind.INVALID,
            "申请主体须为医疗机构：生活照护不属基本医疗服务，请以内设医疗机构申请",
            "The applicant must be the medical unit, not the home: living care is no basic medical service",
            "医疗机构医疗保障定点管理暂行办法 art. 12"),
    CATEGORY_NOT_LISTED(
            Kind.INVALID,
            "类别“{0}”不在可申请定点的范围；护理站、医务室仅限养老机构内设",
            "Category {0} may not apply; a nursing station or infirmary only inside a home",
            "医疗机构医疗保障定点管理暂行办法 art. 5"),
    LICENCE_NOT_VALID(
            Kind.INVALID, "执业许可或备案当日无效", "The licence or filing is not valid on the day", "医疗机构医疗保障定点管理暂行办法 art. 5"),
    NOT_OPERATING_LONG_ENOUGH(
            Kind.INVALID, "正式运营须满{0}个月", "It must have been operating for {0} months", "医疗机构医疗保障定点管理暂行办法 art. 6(1)"),
    PHYSICIAN_MISSING(
            Kind.INVALID,
            "至少1名医师第一注册地在该机构",
            "At least one physician must be first registered there",
            "医疗机构医疗保障定点管理暂行办法 art. 6(2)"),
    INSURANCE_MANAGER_MISSING(
            Kind.INVALID, "须有专（兼）职医保管理人员", "An insurance manager is needed", "医疗机构医疗保障定点管理暂行办法 art. 6(3)"),
    DEPARTMENT_MISSING(
            Kind.INVALID,
            "{0}张床位以上须设医保管理部门",
            "From {0} beds on an insurance department is needed",
            "医疗机构医疗保障定点管理暂行办法 art. 6(3)"),
    SYSTEMS_NOT_READY(
            Kind.INVALID,
            "须具备管理制度和可直接结算的信息系统",
            "Rules and a system able to settle directly are needed",
            "医疗机构医疗保障定点管理暂行办法 art. 6(4)(5)"),
    MATERIALS_MISSING(
            Kind.CONFLICT, "材料不齐全：{0}", "Something has not been handed in: {0}", "医疗机构医疗保障定点管理暂行办法 art. 7, 8"),
    THIRD_PARTY_MISSING(
            Kind.INVALID, "委托第三方评估的须填其名称", "The third party that evaluated is named", "医疗机构医疗保障定点管理暂行办法 art. 9"),
    THIRD_PARTY_UNWANTED(
            Kind.INVALID,
            "只有委托第三方评估的填写第三方名称",
            "Only an evaluation by a third party names one",
            "医疗机构医疗保障定点管理暂行办法 art. 9"),
    STILL_BARRED(Kind.INVALID, "{0}之前不得申请", "No application before {0}", "医疗机构医疗保障定点管理暂行办法 art. 9, 12"),
    FAILURE_STANDS(
            Kind.INVALID,
            "上次评估不合格，整改期未满：{0}之前不得再次申请",
            "The last evaluation failed, and the time of rectification is not over: no application before {0}",
            "医疗机构医疗保障定点管理暂行办法 art. 9"),
    SUPPLEMENT_ONCE(
            Kind.CONFLICT, "补正须一次性告知，已告知过", "What is missing may be named once only", "医疗机构医疗保障定点管理暂行办法 art. 8"),
    SUPPLEMENT_NOTICE_LATE(
            Kind.CONFLICT,
            "告知补正的期限已过（{0}）",
            "The time to name what is missing is over ({0})",
            "医疗机构医疗保障定点管理暂行办法 art. 8"),
    TEAM_TOO_SMALL(Kind.INVALID, "评估小组至少{0}人", "The team needs {0} members", "parameter TEAM_SIZE_MIN"),
    PROFESSION_MISSING(Kind.INVALID, "评估小组缺少专业：{0}", "The team lacks a profession: {0}", "医疗机构医疗保障定点管理暂行办法 art. 9"),
    MEMBER_TWICE(Kind.INVALID, "评估小组成员重复", "A member is named twice", null),
    MEMBER_TIED(Kind.INVALID, "评估人员不得与申请机构有关联", "No member may be tied to the applicant", "医疗机构医疗保障定点管理暂行办法 art. 9"),
    POINTS_TOO_MANY(Kind.INVALID, "得分不得超过该项满分（{0}）", "No more points than the criterion has ({0})", null),
    CRITERION_TWICE(Kind.INVALID, "评估指标重复", "A criterion is named twice", null),
    HEADS_MISSING(
            Kind.INVALID,
            "须填法定代表人、主要负责人或实际控制人",
            "The legal representative, head or controller must be named",
            "医疗机构医疗保障定点管理暂行办法 art. 12; parameter HEADS_NAMED"),
    HEAD_BARRED(
            Kind.INVALID,
            "该人员因原任职机构被解除医保协议，五年内不得申请",
            "An agreement was dissolved under this person less than five years ago",
            "医疗机构医疗保障定点管理暂行办法 art. 12"),
    CITIZEN_ID_INVALID(Kind.INVALID, "身份证号码有误：{0}", "The identity number is wrong: {0}", "GB 11643-1999"),
    REASONS_MISSING(Kind.INVALID, "评估不合格须说明理由", "A failure needs its reasons", "医疗机构医疗保障定点管理暂行办法 art. 9"),
    REEVALUATION_EARLY(
            Kind.CONFLICT, "{0}之后方可再次评估", "The second evaluation is possible from {0}", "医疗机构医疗保障定点管理暂行办法 art. 9"),
    PUBLICITY_RUNNING(
            Kind.CONFLICT,
            "公示期至{0}",
            "It is publicised until {0}",
            "医疗机构医疗保障定点管理暂行办法 art. 9; parameter PUBLICITY_DAYS"),
    TERM_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first", null),
    TERM_TOO_LONG(Kind.INVALID, "协议期限不超过{0}个月", "The term may not exceed {0} months", "医疗机构医疗保障定点管理暂行办法 art. 10"),
    TERM_DIFFERS(Kind.CONFLICT, "与另一方签署的协议期限或编号不同", "The other side signed another term or number", null),
    SIGNED_ALREADY(Kind.CONFLICT, "您方已签署", "Your side has signed", null),
    EVALUATOR_MAY_NOT_SIGN(
            Kind.FORBIDDEN, "评估人不得代表经办机构签约", "Whoever evaluated may not sign for the agency", "separation of duties"),
    TERM_NOT_BEGUN(Kind.CONFLICT, "协议自{0}起生效", "The term begins on {0}", null),
    CODE_TAKEN(Kind.CONFLICT, "该国家医保定点代码已在使用", "The national code is in use", null),
    DAY_OUTSIDE_TERM(Kind.INVALID, "日期须在协议期内", "The day must lie within the term", null),
    DAY_PASSED(Kind.INVALID, "日期不能早于今天", "The day may not lie in the past", null),
    DAY_TOO_EARLY(Kind.INVALID, "日期不能早于上一步的日期（{0}）", "The day may not lie before that of the step before ({0})", null),
    TERM_OVER(Kind.INVALID, "协议期已满", "The term is over", null),
    FRAUD_LONG_AGO(
            Kind.INVALID,
            "自发现之日起已满不得申请的期限，不能以此不予受理",
            "The time for which fraud in an application bars is over since it was found",
            "医疗机构医疗保障定点管理暂行办法 art. 12"),
    FOUND_DAY_UNWANTED(
            Kind.INVALID, "只有以弄虚作假手段申请的填写发现日期", "Only fraud in an application has a day on which it was found", null),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future", null),
    PUBLIC_MAY_NOT_ASK(
            Kind.INVALID, "公立医疗机构不得主动提出中止或解除", "A public institution may not ask for it", "医疗机构医疗保障定点管理暂行办法 art. 44"),
    ASKED_TOO_LATE(Kind.INVALID, "须提前{0}个月提出", "It must be asked for {0} months ahead", "医疗机构医疗保障定点管理暂行办法 art. 44"),
    REQUEST_DAY_MISSING(
            Kind.INVALID, "须填机构提出申请的日期", "The day of the institution's request is needed", "医疗机构医疗保障定点管理暂行办法 art. 44"),
    GROUND_NOT_YOURS(
            Kind.INVALID, "该情形由系统判定", "This ground is determined by the system alone", "医疗机构医疗保障定点管理暂行办法 art. 42"),
    NOTICE_TOO_SHORT(
            Kind.INVALID,
            "须书面告知并留足陈述申辩时间（最早{0}）",
            "Notice and hearing come first (earliest {0})",
            "医疗保障基金使用监督管理条例 art. 13; parameter TERMINATION_NOTICE_WORKDAYS"),
    RENEWAL_NOT_FOLLOWING(
            Kind.INVALID,
            "续签协议须自原协议期满次日（{0}）起",
            "The renewed term begins where the running one ends ({0})",
            "医疗机构医疗保障定点管理暂行办法 art. 41"),
    NEXT_TERM_DECIDED(
            Kind.CONFLICT,
            "下一协议期内已有中止决定，须先更正其期间",
            "A suspension is decided in the next term; put its days right first",
            null),
    CORRECTED_BY_SIGNER(
            Kind.FORBIDDEN,
            "代表经办机构签约的人不得更正该协议",
            "Whoever signed it for the agency may not correct it",
            "separation of duties"),
    NOTICE_DIFFERS(
            Kind.INVALID,
            "与已送达的告知（{0}，{1}）不一致；变更情形的须重新告知",
            "Another notice was served ({0}, {1}); a decision on another ground needs its own",
            "医疗保障基金使用监督管理条例 art. 13"),
    SUSPENDED_ALREADY(Kind.CONFLICT, "协议已中止", "It is suspended already", null),
    NOT_CORRECTABLE(Kind.CONFLICT, "不能由“{0}”更正为“{1}”", "It cannot be put back from {0} to {1}", null);

    private final RefusalText says;

    DesignationRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
