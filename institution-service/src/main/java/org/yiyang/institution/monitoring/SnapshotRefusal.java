package org.yiyang.institution.monitoring;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;

/** Every way in which the monitoring says no. */
public enum SnapshotRefusal implements Refusal {
    ALREADY_REPORTED(Kind.CONFLICT, "该日数据已上报（{0}）", "That day is reported already ({0})"),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future"),
    NOT_YOUR_INSTITUTION(Kind.FORBIDDEN, "只能上报本机构的数据", "You may only report for your own institution"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction");

    private final Kind kind;
    private final String zh;
    private final String en;

    SnapshotRefusal(Kind kind, String zh, String en) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
