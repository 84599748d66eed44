package org.yiyang.referral.report;

import org.yiyang.kit.refusal.Label;

/** What each figure of R12 counts. */
enum ReferralFigure {
    DOWN_TO_UP("下转单数／上转单数（不含急诊）", "referrals down / referrals up without emergencies"),
    ACCEPTED(
            "同意接收／已答复的上转、下转请求（每个被请求机构计一次）",
            "accepted / answered questions of referrals up and down, one for each receiver asked"),
    RESPONSE(
            "自提出请求至首次答复的整分钟数，限已答复的上转、下转请求",
            "whole minutes from the question to the answer, of the answered questions of referrals up and down"),
    ON_TIME("时限内答复／已答复或已逾期的上转、下转请求", "answered before the time was over / questions that are answered or overdue"),
    EMERGENCY("急诊转诊／上转与急诊转诊之和", "emergencies / referrals up and emergencies"),
    NO_SHOW("接收后逾期未到／接收后已到达或逾期未到的上转、下转", "accepted and not arrived in time / accepted and arrived, or not in time"),
    RETURN_SLIP("已出具回转单／已到达的上转与急诊转诊", "return slip written / referrals up and emergencies that have arrived");

    private final Label basis;

    ReferralFigure(String zh, String en) {
        this.basis = new Label(zh, en);
    }

    Label basis() {
        return basis;
    }
}
