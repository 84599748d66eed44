package org.yiyang.institution.supervision.review;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which an annual review is refused. */
public enum ReviewRefusal implements Refusal {
    ALREADY_OPENED(Kind.CONFLICT, "该机构 {0} 年度已有评估", "The institution has a review of {0} already"),
    YEAR_TO_COME(Kind.INVALID, "年度不能晚于今年", "The year may not lie in the future"),
    SCORES_MISSING(Kind.CONFLICT, "三方评分尚未齐全，缺：{0}", "Not all three parties have scored; missing: {0}"),
    WEIGHTS_ZERO(Kind.CONFLICT, "三方权重合计为零，请先设置参数", "The three weights add up to zero: set the parameters first"),
    SCORED_BY_CODES(
            Kind.INVALID,
            "社会和个人的评分由其本人凭评价码给出，不能代为录入",
            "Society and the persons served score by their codes; nobody enters it for them",
            "绵卫函〔2017〕263号: 政府、社会、个人三方共同参与"),
    GOVERNMENT_SCORES_ITSELF(
            Kind.INVALID,
            "政府评分由主管部门录入，不发评价码",
            "The authority enters its own score and is given no codes",
            "绵卫函〔2017〕263号: 政府、社会、个人三方共同参与"),
    CODES_TOO_MANY(
            Kind.INVALID,
            "每次评估每方至多{0}个评价码，已发{1}个",
            "A party is given at most {0} codes for a review; {1} are given out already",
            "绵卫函〔2017〕263号: 政府、社会、个人三方共同参与"),
    CODE_NOT_VALID(
            Kind.INVALID,
            "评价码有误、已使用或者评估已结束",
            "The code is wrong, or it was used, or the review is over",
            "one code is good for one answer, until the review is concluded"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该机构不在您的管辖范围", "The institution is not within your jurisdiction");

    private final RefusalText says;

    ReviewRefusal(Kind kind, String zh, String en) {
        this(kind, zh, en, null);
    }

    ReviewRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
