package org.yiyang.insurance.parameter;

import static org.yiyang.kit.parameter.ParameterType.DAYS;
import static org.yiyang.kit.parameter.ParameterType.MONTHS;
import static org.yiyang.kit.parameter.ParameterType.WORKDAYS;
import static org.yiyang.kit.parameter.ParameterType.YEARS;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind the rules on designations and insured elders. */
public enum InsuranceParameter implements ParameterKey {
    APPLICATION_WINDOW_OPEN(ParameterSpec.bool(true)
            .named("医保定点申请窗口开放", "Applications for designation are taken")
            .from("医疗机构医疗保障定点管理暂行办法 art. 4; some regions pause new applications")),
    OPERATION_MONTHS(ParameterSpec.number(MONTHS, 3, 0, 24)
            .named("正式运营时间", "Time of operation before an application")
            .from("医疗机构医疗保障定点管理暂行办法 art. 6(1)")),
    DEPARTMENT_BEDS(ParameterSpec.integer(100, 1, 10_000, "beds")
            .named("须设医保管理部门的床位数", "Beds from which an insurance department is needed")
            .from("医疗机构医疗保障定点管理暂行办法 art. 6(3)")),
    SUPPLEMENT_NOTICE_WORKDAYS(ParameterSpec.number(WORKDAYS, 5, 1, 30)
            .named("一次性告知补正期限", "Time to name what is missing")
            .from("医疗机构医疗保障定点管理暂行办法 art. 8")),
    EVALUATION_MONTHS(ParameterSpec.number(MONTHS, 3, 1, 12)
            .named("评估期限", "Time for the evaluation, from acceptance")
            .from("医疗机构医疗保障定点管理暂行办法 art. 9")),
    TEAM_SIZE_MIN(ParameterSpec.integer(5, 4, 50, "people")
            .named("评估小组最少人数", "Members of an evaluation team, at least")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 9 names the professions only")),
    REEVALUATION_MONTHS(ParameterSpec.number(MONTHS, 3, 0, 24)
            .named("整改后再次评估的间隔", "Time of rectification before the second evaluation")
            .from("医疗机构医疗保障定点管理暂行办法 art. 9")),
    FAILED_BAR_MONTHS(ParameterSpec.number(MONTHS, 12, 0, 60)
            .named("再次评估不合格后不得申请的期限", "No application after failing twice")
            .from("医疗机构医疗保障定点管理暂行办法 art. 9")),
    PUBLICITY_DAYS(ParameterSpec.number(DAYS, 7, 0, 60)
            .named("拟定点名单公示期", "Publicity of the proposed list")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 9")),
    TERM_MONTHS(ParameterSpec.number(MONTHS, 12, 1, 60)
            .named("协议最长期限", "Longest term of an agreement")
            .from("医疗机构医疗保障定点管理暂行办法 art. 10: generally one year")),
    CHANGE_REPORT_WORKDAYS(ParameterSpec.number(WORKDAYS, 30, 1, 120)
            .named("重大信息变更申报期限", "Time to report a major change")
            .from("医疗机构医疗保障定点管理暂行办法 art. 40")),
    UNREPORTED_CHANGE_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 60)
            .named("未申报变更的处理期限", "Time to decide on a change that was not reported")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 43(6), (7)")),
    VOLUNTARY_SUSPENSION_DAYS(ParameterSpec.number(DAYS, 180, 1, 365)
            .named("主动申请中止的最长时间", "Longest suspension at the institution's own request")
            .from("医疗机构医疗保障定点管理暂行办法 art. 42")),
    RESUMPTION_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 60)
            .named("恢复协议申请办理期限", "Time to decide when an institution asks to resume")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 42")),
    REQUEST_AHEAD_MONTHS(ParameterSpec.number(MONTHS, 3, 0, 12)
            .named("申请中止、解除须提前的时间", "How far ahead suspension or dissolution is asked for")
            .from("医疗机构医疗保障定点管理暂行办法 art. 44")),
    TERMINATION_NOTICE_WORKDAYS(ParameterSpec.number(WORKDAYS, 5, 0, 60)
            .named("解除前告知并听取陈述申辩的时间", "Notice and hearing before a termination")
            .from("医疗保障基金使用监督管理条例 art. 13")),
    TERMINATE_AT_ONCE(ParameterSpec.bool(false)
            .named("执业资质丧失时直接解除协议", "End the agreement at once when the licence is lost")
            .from("医疗机构医疗保障定点管理暂行办法 art. 43(9)")),
    TERMINATION_TASK_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 60)
            .named("资质丧失后办结解除的期限", "Time to conclude a termination after the licence is lost")
            .from("local practice")),
    VIOLATION_BAR_MONTHS(ParameterSpec.number(MONTHS, 36, 0, 120)
            .named("违法违规解除后不得申请的期限", "No application after dissolution for violations")
            .from("医疗机构医疗保障定点管理暂行办法 art. 12")),
    BREACH_BAR_MONTHS(ParameterSpec.number(MONTHS, 12, 0, 120)
            .named("严重违约解除后不得申请的期限", "No application after dissolution for serious breach")
            .from("医疗机构医疗保障定点管理暂行办法 art. 12")),
    HEADS_NAMED(ParameterSpec.bool(false)
            .named("申请时须填报法定代表人、主要负责人、实际控制人", "Applications must name who answers for the institution")
            .from("医疗机构医疗保障定点管理暂行办法 art. 12; whether it is asked for is a region's practice")),
    HEAD_BAR_MONTHS(ParameterSpec.number(MONTHS, 60, 0, 120)
            .named("对协议解除负有责任人员的限制期限", "No application under a head who is responsible for a dissolution")
            .from("医疗机构医疗保障定点管理暂行办法 art. 12")),
    EXPIRING_DAYS(ParameterSpec.number(DAYS, 90, 1, 365)
            .named("即将到期的天数", "Days within which an agreement counts as expiring")
            .from("医疗机构医疗保障定点管理暂行办法 art. 41: renewal is asked for three months before")),
    MATERIALS_COMPLETE(ParameterSpec.bool(true)
            .named("受理前须提交全部申请材料", "An application is accepted only with all its materials")
            .from("医疗机构医疗保障定点管理暂行办法 art. 7, 8")),
    DESIGNATION_FILING_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 60)
            .named("评估结果、协议报医保行政部门备案的期限", "Time to file a result or an agreement with the administration")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 9, 10")),
    DEPARTMENT_SUSPENSION_MONTHS_MIN(ParameterSpec.number(MONTHS, 6, 1, 60)
            .named("暂停责任部门的最短时间", "A department is suspended for so long at least")
            .from("医疗保障基金使用监督管理条例 art. 38")),
    DEPARTMENT_SUSPENSION_MONTHS_MAX(ParameterSpec.number(MONTHS, 12, 1, 60)
            .named("暂停责任部门的最长时间", "A department is suspended for so long at most")
            .from("医疗保障基金使用监督管理条例 art. 38")),
    REMEDY_WORKDAYS(ParameterSpec.number(WORKDAYS, 20, 1, 120)
            .named("答复机构纠正要求的期限", "Time to answer an institution that asks for a correction")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 39")),
    PAYMENT_WORKDAYS(ParameterSpec.number(WORKDAYS, 30, 1, 120)
            .named("费用申报后拨付的期限", "Time to pay declared costs")
            .from("医疗机构医疗保障定点管理暂行办法: within 30 workdays of the declaration")),
    RENEWAL_AHEAD_MONTHS(ParameterSpec.number(MONTHS, 3, 1, 12)
            .named("期满前申请续签的时间", "How far before its end a renewal is asked for")
            .from("医疗机构医疗保障定点管理暂行办法 art. 41")),
    RENEWAL_REMINDER_DAYS(ParameterSpec.number(DAYS, 30, 0, 180)
            .named("申请续签截止日前提醒日数", "Days before the last day to ask for a renewal from which on people are reminded")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 41")),
    RENEWAL_DECISION_WORKDAYS(ParameterSpec.number(WORKDAYS, 30, 1, 120)
            .named("续签申请办理期限", "Time to decide on a renewal")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 41")),
    CONCLUSION_WORKDAYS(ParameterSpec.number(WORKDAYS, 30, 1, 120)
            .named("评估合格后公示、协商、签约、生效的期限", "Time from a passed evaluation to the agreement in force")
            .from("local practice; 医疗机构医疗保障定点管理暂行办法 art. 9, 10")),
    APPLICANT_IDLE_MONTHS(ParameterSpec.number(MONTHS, 12, 1, 60)
            .named(
                    "申请人逾期未办理视为撤回的时间",
                    "Time without a step of the applicant after which its application counts as withdrawn")
            .from("local practice")),
    POOL_DIGITS(ParameterSpec.integer(4, 2, 6, "digits")
            .named("统筹地区的区划代码位数", "Digits of a region code that make a pool of the insurance")
            .from("default parameter of the suite: pools are cities; 2 where the province is one")),
    RECOGNITION_NEEDED(ParameterSpec.bool(false)
            .named("异地定点须经参保地认可", "Designations of other pools count only where they are recognised")
            .from("医疗机构医疗保障定点管理暂行办法 art. 44; false where costs are settled across pools directly")),
    VERIFICATION_WORKDAYS(ParameterSpec.number(WORKDAYS, 10, 1, 60)
            .named("参保老人信息核验期限", "Time to verify an insured elder")
            .from("社会保险经办条例 art. 6, 10")),
    ELDER_AGE_YEARS(ParameterSpec.number(YEARS, 60, 50, 80)
            .named("老年人年龄", "Age of an elder")
            .from("老年人权益保障法 art. 2")),
    REVEALS_PER_DAY(ParameterSpec.integer(200, 1, 10_000, "reveals")
            .named("每账号每日查看完整信息的次数上限", "Plain values of elders that one account is shown on one day, at most")
            .from("个人信息保护法 art. 6, 51")),
    FAMILY_INVITATION_DAYS(ParameterSpec.number(DAYS, 7, 1, 30)
            .named("家属邀请码有效期", "Time within which a family member uses the code of an invitation")
            .from("local practice")),
    VERIFIED_STALE_MONTHS(ParameterSpec.number(MONTHS, 12, 1, 60)
            .named("核验信息视为陈旧的时间", "Age at which a verification is stale")
            .from("local practice"));

    private final ParameterSpec spec;

    InsuranceParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
