package org.yiyang.insurance.designation;

import java.util.Set;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** A ground for a decision by the agency; it decides nothing by itself. */
public enum Flag implements Labelled {
    SECOND_SUSPENSION(
            "协议有效期内被经办机构中止累计2次（医疗机构医疗保障定点管理暂行办法 art. 43(1)）",
            "Suspended twice by the agency in the term (order 2 art. 43(1))"),
    CHANGE_NOT_REPORTED(
            "登记信息已变更，逾期未申报（医疗机构医疗保障定点管理暂行办法 art. 43(6)）",
            "The register shows a major change that was not reported in time (order 2 art. 43(6))"),
    CLOSED_WITHOUT_REPORT(
            "停业、歇业未按规定报告（医疗机构医疗保障定点管理暂行办法 art. 43(7)）", "Closed or out of work without report (order 2 art. 43(7))"),
    CHANGE_REPORTED_LATE("重大信息变更逾期申报（医疗机构医疗保障定点管理暂行办法 art. 43(6)）", "Major change reported late (order 2 art. 43(6))"),
    RENEWAL_DUE(
            "即将期满，尚未申请续签（医疗机构医疗保障定点管理暂行办法 art. 41）", "Runs out soon, and no renewal is asked for (order 2 art. 41)"),
    RENEWAL_OVERDUE(
            "已过申请续签的期限，仍未申请（医疗机构医疗保障定点管理暂行办法 art. 41）",
            "The last day to ask for a renewal is over, and none is asked for (order 2 art. 41)"),
    RENEWAL_ASKED_LATE("未提前申请续签（医疗机构医疗保障定点管理暂行办法 art. 41）", "Renewal asked for late (order 2 art. 41)"),
    LICENCE_LOST("执业资质被吊销或注销（医疗机构医疗保障定点管理暂行办法 art. 43(9)）", "Licence revoked or cancelled (order 2 art. 43(9))");

    /** What people are reminded of while nobody has asked for a renewal. */
    static final Set<Flag> REMINDERS = Set.of(RENEWAL_DUE, RENEWAL_OVERDUE);

    private final Label label;

    Flag(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** Raises it where something is so, and takes it back where it is not; says whether that changes anything. */
    boolean where(boolean so, Set<Flag> flags) {
        return so ? flags.add(this) : flags.remove(this);
    }

    @Override
    public Label label() {
        return label;
    }
}
