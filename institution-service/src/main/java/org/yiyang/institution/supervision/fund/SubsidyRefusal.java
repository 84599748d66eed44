package org.yiyang.institution.supervision.fund;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which an application for a subsidy is refused. */
public enum SubsidyRefusal implements Refusal {
    NOT_YOUR_INSTITUTION(Kind.FORBIDDEN, "只能为本机构申请", "You may only apply for your own institution"),
    MORE_THAN_ASKED(Kind.INVALID, "批准金额不能超过申请金额（{0} 元）", "No more than was asked for ({0} yuan) can be approved"),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction");

    private final RefusalText says;

    SubsidyRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
