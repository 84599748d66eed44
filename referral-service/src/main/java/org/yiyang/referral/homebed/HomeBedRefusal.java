package org.yiyang.referral.homebed;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which something about a bed at home is refused. */
public enum HomeBedRefusal implements Refusal {
    NOT_PARTY(
            Kind.FORBIDDEN,
            "该操作须由建床机构、申请机构或本人办理",
            "That is for the institution of the bed, who asked for it, or the person",
            null),
    ELDER_UNKNOWN(
            Kind.INVALID,
            "该老人未登记在本市（由养老机构申请的，须为本机构在住老人）",
            "The elder is not registered in your city, or for a home is not its resident",
            null),
    ELDER_DECEASED(Kind.INVALID, "登记显示该老人已死亡", "The register says that the elder is dead", "社会保险经办条例 art. 8"),
    INSTITUTION_MISSING(Kind.INVALID, "须写明向哪一机构申请", "Say which institution is asked", null),
    INSTITUTION_NOT_YOURS(Kind.FORBIDDEN, "医务人员只为本机构建床", "Medical staff ask for beds of their own institution", null),
    NOT_CAPABLE(
            Kind.INVALID,
            "该机构当日不能执业，或既非基层医疗卫生机构也未登记家庭病床服务能力",
            "The institution may not practise on this day, or is neither grassroots nor has registered the capability HOME_BEDS",
            "珠府办〔2016〕25号: 基层医疗卫生机构开展家庭病床"),
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
    PROCEDURE_FORBIDDEN(
            Kind.INVALID,
            "“{0}”在负面清单内，不得上门提供（{1}）",
            "{0} is on the negative list and is not done at home ({1})",
            "厦湖卫健函〔2025〕18号: 正面清单和负面清单相结合"),
    START_DAY(Kind.INVALID, "建床日期须在申请之日至今日之间", "The day of the opening lies between the asking and today", null),
    VISIT_DAY(
            Kind.INVALID,
            "巡诊日期须在建床日至今日之间，且不晚于建床期满日 {0}；期满须撤床或重新建床",
            "The day of a visit lies between the opening and today, and not after the last day of the period, {0}: then the bed is"
                    + " closed or opened anew",
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
