package org.yiyang.contract.agreement;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Whether an agreement was renewed by its clause, and why not. */
public enum RenewalOutcome implements Labelled {
    RENEWED("已自动续签", "Renewed by its clause"),
    OBJECTED("一方提出不续签", "A party objected"),
    RENEWED_BY_PARTIES("双方已另行续签", "The parties renew it themselves"),
    SUSPENDED("协议处于中止状态", "It was suspended"),
    UNDER_NOTICE("已有解除通知", "Notice of termination was given"),
    NOT_IN_FORCE("协议未生效", "It was not in force"),
    PARTY_NOT_VALID("当事方资质无效", "A party was not qualified"),
    CONSENT_NEEDED("公办养老机构托管须另行取得政府同意", "Entrusting a public home needs the government's consent again"),
    CONTENT_FORBIDDEN("约定项目已不得约定", "What was agreed may not be agreed any more"),
    TERM_OVERLAPS("续签期限与另一协议重叠", "Another agreement has the term");

    private final Label label;

    RenewalOutcome(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
