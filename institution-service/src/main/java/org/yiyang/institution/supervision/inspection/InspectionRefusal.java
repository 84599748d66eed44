package org.yiyang.institution.supervision.inspection;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which an inspection is refused. */
public enum InspectionRefusal implements Refusal {
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction"),
    NOT_YOUR_INSTITUTION(Kind.FORBIDDEN, "只能答复本机构的整改", "You may only answer for your own institution"),
    DAY_IN_FUTURE(Kind.INVALID, "实施日期不能晚于今天", "The day of the inspection may not lie in the future"),
    NOTHING_FOUND(Kind.INVALID, "没有发现问题，无须整改", "Nothing was found that needs to be put right"),
    NEVER_WAS(Kind.CONFLICT, "该督查没有经过“{0}”，不能退回到该状态", "The inspection never was {0} and cannot go back there");

    private final RefusalText says;

    InspectionRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
