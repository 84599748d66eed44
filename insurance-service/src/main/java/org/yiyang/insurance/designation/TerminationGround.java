package org.yiyang.insurance.designation;

import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why an agreement ends before its term: 医疗机构医疗保障定点管理暂行办法 art. 42 and 43, in the order of the articles. */
public enum TerminationGround implements Labelled {
    SECOND_SUSPENSION(Bar.BREACH, "累计2次及以上中止或整改不到位", "Suspended twice, or not put right"),
    FRAUD_TO_OBTAIN(Bar.VIOLATION, "以弄虚作假等手段取得定点", "Obtained by fraud"),
    FRAUD_VERIFIED(Bar.VIOLATION, "查实欺诈骗保行为", "Fraud against the fund verified"),
    SETTLED_FOR_OTHERS(Bar.VIOLATION, "为非定点或中止机构提供结算", "Settled for undesignated or suspended bodies"),
    OBSTRUCTION(Bar.BREACH, "拒绝、阻挠监督检查", "Obstructed supervision"),
    CHANGE_NOT_REPORTED(Bar.BREACH, "重大信息变更未办理变更", "Major change not reported"),
    CLOSED_WITHOUT_REPORT(Bar.BREACH, "停业歇业未按规定报告", "Closed down without report"),
    SERIOUS_ILLEGAL_ACTS(Bar.VIOLATION, "重大违法违规", "Serious illegal acts"),
    LICENCE_LOST(Bar.NONE, "执业资质被吊销、注销", "Licence revoked or cancelled"),
    HEAD_UNFIT(Bar.NONE, "法定代表人、主要负责人不能履行协议或失信", "The head cannot perform or is discredited"),
    PENALTY_UNPERFORMED(Bar.BREACH, "未依法履行行政处罚决定", "A penalty is not performed"),
    INSTITUTION_REQUEST(Bar.NONE, "机构主动提出并经同意", "The institution asked and the agency agreed"),
    BY_AGREEMENT(Bar.BREACH, "协议约定应当解除", "As the agreement provides"),
    OTHER_LAW(Bar.NONE, "法律法规规定的其他情形", "Another case in law"),
    VOLUNTARY_SUSPENSION_TOO_LONG(Bar.NONE, "主动中止超期未申请恢复", "Voluntary suspension exceeded without a request to resume"),
    ENDED_WHILE_SUSPENDED(Bar.NONE, "中止期间协议期满", "The term ended during a suspension");

    /** How long no new application is taken: art. 12. */
    enum Bar {
        NONE,
        BREACH,
        VIOLATION
    }

    private final Bar bar;
    private final Label label;

    TerminationGround(Bar bar, String zh, String en) {
        this.bar = bar;
        this.label = new Label(zh, en);
    }

    Bar bar() {
        return bar;
    }

    /** Only the suite itself ends an agreement for these. */
    boolean bySystemOnly() {
        return this == VOLUNTARY_SUSPENSION_TOO_LONG || this == ENDED_WHILE_SUSPENDED;
    }

    @Override
    public Label label() {
        return label;
    }
}
