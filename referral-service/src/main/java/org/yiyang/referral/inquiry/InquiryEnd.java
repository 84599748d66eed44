package org.yiyang.referral.inquiry;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why nobody waits for the answer to an inquiry any more. */
public enum InquiryEnd implements Labelled {
    ACCEPTED_ELSEWHERE("已由其他机构接收", "Another institution has accepted"),
    NOW_RECEIVER("前一机构已拒绝，本机构成为接收机构，请在转诊单上答复", "The one before has said no: answer the referral itself"),
    REDIRECTED("转出方已改转", "The sender has redirected the referral"),
    SUCCESSOR_ASKED("该机构已由他机构承继，承继机构已被询问", "Another took its place, and is asked already or has answered"),
    REFERRAL_ENDED("转诊已结束", "The referral has ended");

    private final Label label;

    InquiryEnd(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
