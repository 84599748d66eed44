package org.yiyang.referral.consultation;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with a remote consultation. */
enum ConsultationTask implements TaskKind {
    ANSWER_CONSULTATION(
            "answer", "答复远程会诊：给出建议，或说明不能答复的原因", "Answer the remote consultation with advice, or decline it"),
    REFER_AFTER_CONSULTATION("refer", "会诊建议转诊：开具转诊", "The advice is to refer: begin the referral");

    private final String verb;
    private final String path;
    private final Label label;

    ConsultationTask(String verb, String zh, String en) {
        this.verb = verb;
        this.path = "/api/v1/remote-consultations/{id}/" + verb;
        this.label = new Label(zh, en);
    }

    String verb() {
        return verb;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Label label() {
        return label;
    }
}
