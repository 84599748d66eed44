package org.yiyang.institution.supervision.pilot;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the register of pilots says no. */
public enum PilotRefusal implements Refusal {
    ALREADY_NAMED(Kind.CONFLICT, "该机构或地区已是此项目的试点", "The institution or place is a pilot of this programme already"),
    PLACE(Kind.INVALID, "须且只须填写试点机构或试点地区之一", "Either the institution or the region is named, and only one of them"),
    DAYS_REVERSED(Kind.INVALID, "止期早于起期", "The end is before the beginning"),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future"),
    ITEM_UNKNOWN(Kind.NOT_FOUND, "该试点没有此工作台帐事项", "The pilot has no such item in its work ledger"),
    ITEM_DONE(Kind.CONFLICT, "该事项已完成", "The item is done already"),
    ASSESSMENT_UNKNOWN(Kind.NOT_FOUND, "该试点没有此考核记录", "The pilot has no such assessment"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction");

    private final RefusalText says;

    PilotRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
