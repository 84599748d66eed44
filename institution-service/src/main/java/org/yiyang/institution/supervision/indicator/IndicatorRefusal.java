package org.yiyang.institution.supervision.indicator;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a declared indicator is refused. */
public enum IndicatorRefusal implements Refusal {
    ALREADY_ENTERED(Kind.CONFLICT, "该地区该日该指标已申报", "That indicator of that region and day is declared already"),
    DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future"),
    FORM(Kind.INVALID, "须同时填写分子和分母，或只填写百分比", "Either numerator and denominator are given, or the percentage alone"),
    NUMERATOR_LARGER(Kind.INVALID, "分子不能大于分母", "The numerator may not be larger than the denominator"),
    COMPUTED(Kind.INVALID, "该指标由登记数据计算，不能申报", "That metric is computed from the register and cannot be declared"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该地区不在您的管辖范围", "The region is not within your jurisdiction");

    private final RefusalText says;

    IndicatorRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
