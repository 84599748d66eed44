package org.yiyang.institution.supervision.reminder;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a reminder to file is refused. */
public enum ReminderRefusal implements Refusal {
    ALREADY_ENTERED(Kind.CONFLICT, "该机构当日的催告已登记", "A reminder of that home and day is entered already", null),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该地区不在您的管辖范围", "The region is not within your jurisdiction", null),
    NOT_A_HOME(
            Kind.INVALID,
            "没有这家养老机构，或不在您的管辖范围",
            "There is no such care home, or it is not within your jurisdiction",
            "养老机构管理办法 art. 2"),
    REGION_OTHER(Kind.INVALID, "该机构的行政区划为 {0}", "The home is in {0}", null),
    ALREADY_FILED(
            Kind.CONFLICT, "该机构已备案，无须催告", "The home is filed; there is nothing to remind it of", "老年人权益保障法 art. 43"),
    DAYS(
            Kind.INVALID,
            "催告日不能晚于今天，限期须在催告日之后",
            "The day of the reminder may not lie in the future, and the time that it sets ends after it",
            null);

    private final RefusalText says;

    ReminderRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
