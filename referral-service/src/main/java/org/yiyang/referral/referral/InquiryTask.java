package org.yiyang.referral.referral;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with an inquiry. */
enum InquiryTask implements TaskKind {
    ANSWER_INQUIRY("答复转诊征询：最先接收者为接收机构", "Answer the inquiry: whoever accepts first becomes the receiver");

    private final Label label;

    InquiryTask(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return "/api/v1/referral-inquiries/{id}/accept";
    }

    @Override
    public Label label() {
        return label;
    }
}
