package org.yiyang.insurance.designation;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which is refused what comes with an agreement: filings, measures, remedies, declared costs. */
public enum DesignationPerformanceRefusal implements Refusal {
    NOTHING_TO_FILE(Kind.CONFLICT, "没有待备案的“{0}”", "Nothing of this subject waits to be filed: {0}", null),
    SUPPLEMENTARY_TWICE(
            Kind.CONFLICT,
            "同一编号或同一互联网医院的补充协议在这段时间已登记",
            "A supplementary agreement of this number, or of this internet hospital, is in force at that time",
            null),
    SUPPLEMENTARY_UNKNOWN(
            Kind.INVALID, "没有这个有效的补充协议", "No such supplementary agreement, or it has an end already", null),
    INTERNET_HOSPITAL_NAME(
            Kind.INVALID,
            "互联网医院的补充协议须填其名称，其他事项不填",
            "An internet hospital is named, and nothing else is",
            "医疗机构医疗保障定点管理暂行办法 art. 5"),
    NOTICE_AFTER_DECISION(
            Kind.INVALID, "须先告知并听取陈述申辩，再作出决定", "The notice comes before the decision", "医疗保障基金使用监督管理条例 art. 13"),
    MEASURE_INCOMPLETE(Kind.INVALID, "“{0}”须填写此项", "This measure needs it: {0}", "医疗机构医疗保障定点管理暂行办法 art. 38"),
    MEASURE_UNWANTED(Kind.INVALID, "“{0}”不填此项", "This measure has none: {0}", "医疗机构医疗保障定点管理暂行办法 art. 38"),
    MEASURE_AFTER_END(
            Kind.CONFLICT,
            "当日协议已终止，只能暂停或追回费用、收取违约金",
            "The agreement was over on that day: only payment and damages are left",
            "医疗机构医疗保障定点管理暂行办法 art. 38"),
    SUSPENSION_LENGTH(
            Kind.INVALID,
            "暂停责任部门须在{0}个月以上、{1}个月以下",
            "A department is suspended for {0} to {1} months",
            "医疗保障基金使用监督管理条例 art. 38; parameters DEPARTMENT_SUSPENSION_MONTHS_MIN, DEPARTMENT_SUSPENSION_MONTHS_MAX"),
    MEASURE_UNKNOWN(Kind.INVALID, "没有这项措施，或已了结", "No such measure, or it is settled", null),
    REMEDY_UNKNOWN(Kind.INVALID, "没有这项救济，或已有结果", "No such remedy, or it is decided", null),
    MONTH_PAID(Kind.CONFLICT, "该月费用已拨付，不能再申报", "The costs of this month are paid already", null),
    MONTH_RUNNING(Kind.INVALID, "当月结束后方可申报", "Costs are declared once the month is over", null),
    MONTH_NOT_IN_FORCE(
            Kind.INVALID,
            "该月没有协议有效的日期，中止期间的费用不予结算",
            "The agreement was in force on no day of this month; costs of a suspension are not settled",
            "医疗机构医疗保障定点管理暂行办法 art. 42"),
    NOTHING_TO_TAKE_BACK(
            Kind.INVALID,
            "没有可以撤回的记录；因救济而解除的处理，请撤回该救济的结果",
            "Nothing recorded of it can be taken back; of a measure that a remedy has lifted, what became of the remedy is",
            null),
    NOTHING_TO_PAY(Kind.INVALID, "该月没有待支付的申报", "Nothing that was declared for this month is unpaid", null),
    PAYMENT_DIFFERS(
            Kind.INVALID, "支付与未支付之和须等于申报金额（{0}元）", "Paid and withheld make up what was declared ({0} yuan)", null),
    WITHHELD_REASON(Kind.INVALID, "有未支付金额的须说明理由，没有的不填", "What is withheld has a reason, and nothing else has", null);

    private final RefusalText says;

    DesignationPerformanceRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
