package org.yiyang.insurance.task;

import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What an insurance agency has to do, with the words that say it. */
public enum AgencyTask implements TaskKind, DeadlineKind {
    EXAMINE_APPLICATION(
            "/api/v1/designations/{id}",
            "审查医保定点申请：材料齐全即时受理，不齐全一次性告知补正",
            "Examine the application for designation: accept it, or name once what is missing",
            InsuranceParameter.SUPPLEMENT_NOTICE_WORKDAYS),
    EVALUATE_APPLICANT(
            "/api/v1/designations/{id}",
            "组织评估小组完成医保定点评估",
            "Have an evaluation team evaluate the applicant",
            InsuranceParameter.EVALUATION_MONTHS),
    CONCLUDE_AGREEMENT(
            "/api/v1/designations/{id}",
            "评估合格：公示、协商、签约并使协议生效",
            "The evaluation is passed: publicise, negotiate, sign and put the agreement in force",
            InsuranceParameter.CONCLUSION_WORKDAYS),
    ARRANGE_RENEWAL(
            "/api/v1/designations/{id}/request-renewal",
            "协议即将期满：申请或组织续签",
            "The agreement runs out soon: ask for its renewal, or organise it",
            InsuranceParameter.RENEWAL_AHEAD_MONTHS),
    DECIDE_RENEWAL(
            "/api/v1/designations/{id}/sign",
            "审核续签申请：签署续签协议，或书面说明不予续签的理由",
            "Decide on the renewal: sign the next agreement, or decline it with the reason",
            InsuranceParameter.RENEWAL_DECISION_WORKDAYS),
    DECIDE_RESUMPTION(
            "/api/v1/designations/{id}/resume",
            "机构申请恢复协议：核实后恢复，有应当中止情形的依法中止",
            "The institution asks to resume: lift its suspension, or suspend it on a ground",
            InsuranceParameter.RESUMPTION_WORKDAYS),
    TERMINATE_FOR_LICENCE(
            "/api/v1/designations/{id}/terminate",
            "执业资质丧失：书面告知、听取陈述申辩后解除医保协议",
            "The licence is lost: give notice, hear the institution, then end the agreement",
            InsuranceParameter.TERMINATION_TASK_WORKDAYS),
    DECIDE_ON_UNREPORTED_CHANGE(
            "/api/v1/designations/{id}",
            "登记信息变更或停业、歇业逾期未申报：核实后依规中止或解除协议，或督促申报",
            "A change or closing that the register shows was not reported: look into it, suspend or end the agreement, or see it reported",
            InsuranceParameter.UNREPORTED_CHANGE_WORKDAYS),
    FILE_WITH_ADMINISTRATION(
            "/api/v1/designations/{id}/record-filing",
            "将评估结果或医保协议报医疗保障行政部门备案",
            "File the result of the evaluation, or the agreement, with the insurance administration",
            InsuranceParameter.DESIGNATION_FILING_WORKDAYS),
    ANSWER_REMEDY(
            "/api/v1/designations/{id}/decide-remedy",
            "机构要求纠正或提请行政部门协调：核实并书面答复",
            "The institution asks for a correction: look into it and answer in writing",
            InsuranceParameter.REMEDY_WORKDAYS),
    PAY_DECLARED_COSTS(
            "/api/v1/designations/{id}/record-payment",
            "审核并拨付机构申报的医保费用",
            "Examine and pay the costs that the institution has declared",
            InsuranceParameter.PAYMENT_WORKDAYS),
    VERIFY_ELDER(
            "/api/v1/elders/{id}/verify",
            "核验参保老人信息",
            "Verify the record of an insured elder",
            InsuranceParameter.VERIFICATION_WORKDAYS),
    VERIFY_UPDATE(
            "/api/v1/elders/{id}/verify",
            "核验参保老人信息变更",
            "Verify the changed record of an insured elder",
            InsuranceParameter.VERIFICATION_WORKDAYS);

    private final String path;
    private final Label label;
    private final InsuranceParameter within;

    AgencyTask(String path, String zh, String en, InsuranceParameter within) {
        this.path = path;
        this.label = new Label(zh, en);
        this.within = within;
    }

    /** The parameter that says how long the agency has, in workdays or months. */
    InsuranceParameter within() {
        return within;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The times for an application and for payment stand in 医疗机构医疗保障定点管理暂行办法; what else is to be done is done here. */
    @Override
    public OutageEffect outage() {
        return switch (this) {
            case EXAMINE_APPLICATION, EVALUATE_APPLICANT, PAY_DECLARED_COSTS -> OutageEffect.ENTERED_FIRST;
            case CONCLUDE_AGREEMENT,
                    ARRANGE_RENEWAL,
                    DECIDE_RENEWAL,
                    DECIDE_RESUMPTION,
                    TERMINATE_FOR_LICENCE,
                    DECIDE_ON_UNREPORTED_CHANGE,
                    FILE_WITH_ADMINISTRATION,
                    ANSWER_REMEDY,
                    VERIFY_ELDER,
                    VERIFY_UPDATE -> OutageEffect.EXTENDED;
        };
    }
}
