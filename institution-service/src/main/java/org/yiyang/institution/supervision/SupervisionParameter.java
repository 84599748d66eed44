package org.yiyang.institution.supervision;

import static org.yiyang.kit.parameter.ParameterType.WORKDAYS;

import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.ParameterSpec;

/** The figures behind monitoring, inspections and annual reviews; none of them is law. */
public enum SupervisionParameter implements ParameterKey {
    ROUND_REPORT_WORKDAYS(ParameterSpec.number(WORKDAYS, 15, 1, 120)
            .named("监测轮次上报期限", "Time to report in a monitoring round")
            .from("local practice; the monitoring notices name a day")),
    ROUND_REMINDER_WORKDAYS(ParameterSpec.number(WORKDAYS, 3, 1, 30)
            .named("监测轮次到期前提醒", "Reminder before a monitoring round is due")
            .from("local practice")),
    PLAUSIBLE_CHANGE_PERCENT(ParameterSpec.integer(50, 1, 1000, "%")
            .named("较上次确认数的变动上限", "Change against the last confirmed figures beyond which a reason is needed")
            .from("local practice: a jump of more than half")),
    PLAUSIBLE_OCCUPANCY_PERCENT(ParameterSpec.integer(100, 50, 200, "%")
            .named("入住率上限", "Residents in percent of beds beyond which a reason is needed")
            .from("local practice: nobody lives without a bed")),
    PLAUSIBLE_RESIDENTS_PER_STAFF(ParameterSpec.integer(20, 1, 1000, "residents")
            .named("每名从业人员对应老人数上限", "Residents per member of staff beyond which a reason is needed")
            .from("local practice")),
    RECTIFICATION_WORKDAYS(ParameterSpec.number(WORKDAYS, 15, 1, 250)
            .named("督查整改期限", "Time to put right what an inspection found")
            .from("local practice; used where the inspection names none")),
    REVIEW_WEIGHT_GOVERNMENT(ParameterSpec.integer(40, 0, 100, "parts")
            .named("年度评估政府评分权重", "Weight of the government's score in the annual review")
            .from("local practice; the three-party system names no weights")),
    REVIEW_WEIGHT_SOCIETY(ParameterSpec.integer(30, 0, 100, "parts")
            .named("年度评估社会评分权重", "Weight of society's score in the annual review")
            .from("local practice; the three-party system names no weights")),
    REVIEW_WEIGHT_INDIVIDUAL(ParameterSpec.integer(30, 0, 100, "parts")
            .named("年度评估个人评分权重", "Weight of the residents' score in the annual review")
            .from("local practice; the three-party system names no weights")),
    REVIEW_EXCELLENT_FROM(ParameterSpec.integer(90, 1, 100, "points")
            .named("年度评估优秀分数线", "Points from which an annual review is excellent")
            .from("local practice")),
    REVIEW_GOOD_FROM(ParameterSpec.integer(75, 1, 100, "points")
            .named("年度评估良好分数线", "Points from which an annual review is good")
            .from("local practice")),
    REVIEW_PASS_FROM(ParameterSpec.integer(60, 1, 100, "points")
            .named("年度评估合格分数线", "Points from which an annual review is passed")
            .from("local practice"));

    private final ParameterSpec spec;

    SupervisionParameter(ParameterSpec spec) {
        this.spec = spec;
    }

    @Override
    public ParameterSpec spec() {
        return spec;
    }
}
