package org.yiyang.institution.supervision.population;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a population figure is refused. */
public enum PopulationRefusal implements Refusal {
    ALREADY_ENTERED(Kind.CONFLICT, "该地区该日该口径的人口数已录入", "That figure of that region and day is entered already"),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该地区不在您的管辖范围", "The region is not within your jurisdiction");

    private final RefusalText says;

    PopulationRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
