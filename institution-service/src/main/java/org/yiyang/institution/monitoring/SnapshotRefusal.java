package org.yiyang.institution.monitoring;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the monitoring says no. */
public enum SnapshotRefusal implements Refusal {
    ALREADY_REPORTED(Kind.CONFLICT, "该日数据已上报（{0}）", "That day is reported already ({0})"),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future"),
    FIGURES_INCONSISTENT(Kind.INVALID, "分项与合计不符", "The parts do not agree with the total"),
    IMPLAUSIBLE(
            Kind.INVALID,
            "数据存疑（{0}），请核对；确实无误的请填写理由",
            "The figures are doubtful ({0}): check them, and give a reason if they are right"),
    OTHER_DAY(Kind.INVALID, "须与监测轮次的日期（{0}）一致", "The day must be the round’s ({0})"),
    ROUND_CLOSED(Kind.CONFLICT, "该监测轮次已结束", "The round is closed"),
    INSTITUTION_CLOSED(Kind.CONFLICT, "机构已歇业（注销），不能上报数据", "A closed institution reports no figures"),
    NOT_OBLIGED(Kind.INVALID, "该机构不在本轮次上报范围内", "The institution need not report in this round"),
    NOT_YOUR_INSTITUTION(Kind.FORBIDDEN, "只能上报本机构的数据", "You may only report for your own institution"),
    OWN_INSTITUTION(Kind.FORBIDDEN, "不得办理本机构的事项", "You may not decide on a matter of your own institution"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction");

    private final RefusalText says;

    SnapshotRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
