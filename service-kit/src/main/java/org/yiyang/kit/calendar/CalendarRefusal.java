package org.yiyang.kit.calendar;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which the days of a year are refused. */
public enum CalendarRefusal implements Refusal {
    YEAR_EMPTY(Kind.INVALID, "{0} 年没有任何放假日，不能作为已公布的年份", "The year {0} has no day off: it cannot have been published"),
    YEAR_RANGE(Kind.INVALID, "年份 {0} 须在 2000 与 2100 之间", "The year {0} must be between 2000 and 2100"),
    DAY_OUTSIDE(Kind.INVALID, "{0} 不属于 {1} 年的放假安排", "{0} does not belong to the notice for {1}"),
    DAY_TWICE(Kind.INVALID, "{0} 出现两次", "{0} is named twice"),
    NAME_LENGTH(Kind.INVALID, "{0} 的节日名称须为 1–{1} 字", "The name of {0} must have between 1 and {1} characters");

    private final RefusalText says;

    CalendarRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }

    @Override
    public String rule() {
        return "国务院办公厅关于部分节假日安排的通知";
    }
}
