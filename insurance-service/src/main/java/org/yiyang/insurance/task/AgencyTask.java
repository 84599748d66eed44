package org.yiyang.insurance.task;

import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What an insurance agency has to do, with the words that say it. */
public enum AgencyTask implements TaskKind, DeadlineKind {
    EXAMINE_APPLICATION(
            "/api/v1/designations/{id}",
            "审查医保定点申请：材料齐全即时受理，不齐全一次性告知补正",
            "Examine the application for designation: accept it, or name once what is missing"),
    EVALUATE_APPLICANT("/api/v1/designations/{id}", "组织评估小组完成医保定点评估", "Let an evaluation team evaluate the applicant"),
    TERMINATE_FOR_LICENCE(
            "/api/v1/designations/{id}/terminate",
            "执业资质丧失：书面告知、听取陈述申辩后解除医保协议",
            "The licence is lost: give notice, hear the institution, then end the agreement"),
    VERIFY_ELDER("/api/v1/elders/{id}/verify", "核验参保老人信息", "Verify the record of an insured elder"),
    VERIFY_UPDATE("/api/v1/elders/{id}/verify", "核验参保老人信息变更", "Verify the changed record of an insured elder");

    private final String path;
    private final Label label;

    AgencyTask(String path, String zh, String en) {
        this.path = path;
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The times for an application stand in 国家医疗保障局令第2号; what else is to be done is done here. */
    @Override
    public OutageEffect outage() {
        return switch (this) {
            case EXAMINE_APPLICATION, EVALUATE_APPLICANT -> OutageEffect.ENTERED_FIRST;
            case TERMINATE_FOR_LICENCE, VERIFY_ELDER, VERIFY_UPDATE -> OutageEffect.EXTENDED;
        };
    }
}
