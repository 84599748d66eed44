package org.yiyang.institution.report.publication;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a publication is refused. */
public enum PublicationRefusal implements Refusal {
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future"),
    REASON_MISSING(Kind.INVALID, "更正须说明理由", "A correction needs a reason"),
    CORRECTED_UNKNOWN(Kind.INVALID, "找不到要更正的已发布报表", "The published report to be corrected is not there"),
    OTHER_REPORT(Kind.INVALID, "只能更正同一地区的同一报表", "Only the same report of the same region can be corrected"),
    ALREADY_PUBLISHED(
            Kind.CONFLICT,
            "该地区该日期的同一报表已发布（{0}），有误请更正",
            "This report of the region and day is published already ({0}); correct it if it is wrong"),
    CORRECTIONS_ONLY(Kind.FORBIDDEN, "纠错监督只能更正已发布的报表", "A supervisor may only correct what was published");

    private final RefusalText says;

    PublicationRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
