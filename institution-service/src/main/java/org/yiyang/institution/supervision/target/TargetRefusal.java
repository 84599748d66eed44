package org.yiyang.institution.supervision.target;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a policy target is refused. */
public enum TargetRefusal implements Refusal {
    ALREADY_ENTERED(Kind.CONFLICT, "该地区该年度该指标的目标已录入", "The target of that region, year and metric is entered already"),
    OVER_HUNDRED(Kind.INVALID, "百分比目标不能超过100", "A target in percent may not be more than 100"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该地区不在您的管辖范围", "The region is not within your jurisdiction");

    private final RefusalText says;

    TargetRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
