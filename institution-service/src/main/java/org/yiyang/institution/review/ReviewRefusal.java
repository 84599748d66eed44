package org.yiyang.institution.review;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which an annual review is refused. */
public enum ReviewRefusal implements Refusal {
    ALREADY_OPENED(Kind.CONFLICT, "该机构该年度已有评估（{0}）", "The institution has a review of that year already ({0})"),
    YEAR_TO_COME(Kind.INVALID, "年度不能晚于今年", "The year may not lie in the future"),
    SCORES_MISSING(Kind.CONFLICT, "三方评分尚未齐全，缺：{0}", "Not all three parties have scored; missing: {0}"),
    WEIGHTS_ZERO(Kind.CONFLICT, "三方权重合计为零，请先设置参数", "The three weights add up to zero: set the parameters first"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction");

    private final RefusalText says;

    ReviewRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
