package org.yiyang.contract.agreement;

import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.task.TaskKind;

/** What somebody has to do with an agreement. */
public enum AgreementTask implements TaskKind {
    ANSWER_OFFER("/agree", "答复对方提出的协议：同意、还价或撤销", "Answer the other party's offer: agree, counter or cancel"),
    SIGN_AGREEMENT("/sign", "签署已谈定的协议", "Sign the agreed content"),
    FILE_AGREEMENT("/file", "办理协议备案", "File the signed agreement"),
    ANSWER_TERMINATION("/agree-termination", "答复对方的终止通知", "Answer the other party's notice of termination"),
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
