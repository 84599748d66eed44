package org.yiyang.contract.agreement;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with an agreement. */
public enum AgreementTask implements TaskKind {
    FINISH_DRAFT("/propose", "完成协议草稿：提出或撤销", "Finish the draft: propose or cancel it"),
    ANSWER_OFFER("/agree", "答复对方提出的协议：同意、还价或撤销", "Answer the other party's offer: agree, counter or cancel"),
    SIGN_AGREEMENT("/sign", "签署已谈定的协议", "Sign the agreed content"),
    FILE_AGREEMENT("/file", "办理协议备案", "File the signed agreement"),
    ANSWER_FILING_REFUSAL(
            "/resubmit-filing",
            "部门不予备案：补正后重新报送、修改协议或终止",
            "A department refused to file it: hand it in again, counter, or end it"),
    SIGN_AMENDMENT("/sign-amendment", "签署协议变更", "Sign what an amendment changes"),
    FILE_AMENDMENT("/file-amendment", "办理协议变更备案", "File the signed amendment"),
    ANSWER_AMENDMENT_REFUSAL(
            "/resubmit-amendment-filing",
            "部门对变更不予备案：补正后重新报送、另提变更或撤回",
            "A department refused to file the amendment: hand it in again, offer another, or withdraw it"),
    CONFIRM_SUCCESSION(
            "/confirm-succession",
            "对方已被合并：确认由承接机构继续履行，或不同意",
            "The other party was replaced: decide whether to continue with its successor"),
    AWAIT_SUCCESSION(
            "", "协议已由贵机构承接，待对方确认", "Your institution has taken an agreement over; the other party must confirm"),
    AGREE_ANEW("", "协议不能由承接机构继续：请另行签订", "It cannot continue with the successor: make a new agreement"),
    ANSWER_TERMINATION("/agree-termination", "答复对方的终止通知", "Answer the other party's notice of termination"),
    OBJECT_TO_RENEWAL("/object-renewal", "协议将自动续签：如不续签，请在期限前提出", "It is renewed by itself unless you object in time"),
    RENEW_AGREEMENT("", "协议即将到期：商议续签", "The agreement ends soon: settle whether it is renewed");

    private final String verb;
    private final Label label;

    AgreementTask(String verb, String zh, String en) {
        this.verb = verb;
        this.label = new Label(zh, en);
    }

    @Override
    public String path() {
        return "/api/v1/agreements/{id}" + verb;
    }

    @Override
    public Label label() {
        return label;
    }
}
