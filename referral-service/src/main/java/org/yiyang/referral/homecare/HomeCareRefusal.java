package org.yiyang.referral.homecare;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which care at an elder's home is refused, whether by a bed or by a visit. */
public enum HomeCareRefusal implements Refusal {
    ELDER_UNKNOWN(
            Kind.INVALID,
            "该老人未登记在本市，也不在本市机构居住（由养老机构申请的，须为本机构在住老人）",
            "The elder neither is registered nor lives in an institution in your city, or for a home is not its resident",
            null),
    ELDER_DECEASED(Kind.INVALID, "登记显示该老人已死亡", "The register says that the elder is dead", "社会保险经办条例 art. 8"),
    INSTITUTION_MISSING(Kind.INVALID, "须写明向哪一机构申请", "Say which institution is asked", null),
    INSTITUTION_NOT_YOURS(
            Kind.FORBIDDEN, "医务人员只以本机构名义提供上门服务", "Medical staff ask for care by their own institution", null),
    NOT_CAPABLE(
            Kind.INVALID,
            "该机构当日不能执业，或既非基层医疗卫生机构也未登记家庭病床服务能力",
            "The institution may not practise on this day, or is neither grassroots nor has registered the capability HOME_BEDS",
            "珠府办〔2016〕25号: 基层医疗卫生机构开展家庭病床"),
    PROCEDURE_FORBIDDEN(
            Kind.INVALID,
            "“{0}”在负面清单内，不得上门提供（{1}）",
            "{0} is on the negative list and is not done at home ({1})",
            "厦湖卫健函〔2025〕18号: 正面清单和负面清单相结合");

    private final RefusalText says;

    HomeCareRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
