package org.yiyang.referral.homebed;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which something about a bed at home is refused. */
public enum HomeBedRefusal implements Refusal {
    NOT_PARTY(
            Kind.FORBIDDEN,
            "该操作须由建床机构、申请机构或本人办理",
            "Only the institution of the bed, whoever asked for it, or the person may do this",
            null),
    ALREADY_OPEN(
            Kind.CONFLICT, "该老人已有家庭病床或申请（{0}）", "The elder has a bed at home or asks for one ({0})", "一名老人同时只建一张家庭病床"),
    ALREADY_OPEN_ELSEWHERE(
            Kind.CONFLICT,
            "该老人在其他机构已有家庭病床或申请",
            "The elder has a bed at home, or asks for one, at another institution",
            "一名老人同时只建一张家庭病床"),
    PREVIOUS_UNKNOWN(Kind.INVALID, "没有这一已撤床的家庭病床", "There is no such closed bed of this elder", null),
    CONSENT_MISSING(
            Kind.CONFLICT,
            "尚未取得本人或家属同意",
            "The elder, or whoever decides for the elder, has not agreed yet",
            "基本医疗卫生与健康促进法 art. 32"),
    CONSENT_NOT_GIVEN(
            Kind.INVALID, "“{0}”不表示已经同意", "\"{0}\" does not say that somebody agreed", "基本医疗卫生与健康促进法 art. 32"),
    START_DAY(Kind.INVALID, "建床日期须在申请之日至今日之间", "The day of the opening lies between the asking and today", null),
    VISIT_DAY(
            Kind.INVALID,
            "巡诊日期须在建床日至今日之间，且不晚于建床期满日 {0}；期满须撤床或重新建床",
            "The day of a visit lies between the opening and today, and not after the last day of the period, {0}: then the bed is"
                    + " closed, or opened again",
            "parameter HOME_BED_PERIOD: 每一建床周期不超过90天"),
    PERIOD_LASTS(
            Kind.CONFLICT,
            "建床期至 {0}，尚未期满",
            "The period lasts until {0} and is not over yet",
            "parameter HOME_BED_PERIOD"),
    REASON_RESERVED(Kind.INVALID, "该原因不适用于此操作", "This reason is not one for this move", null),
    FIGURE_DAY_IN_FUTURE(Kind.INVALID, "日期不能晚于今天", "The day may not lie in the future", null);

    private final RefusalText says;

    HomeBedRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
