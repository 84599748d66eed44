package org.yiyang.institution.supervision.fund;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a declared total is refused. */
public enum FundRefusal implements Refusal {
    SHARES_DO_NOT_ADD_UP(
            Kind.INVALID,
            "各区分配合计 {0} 元，与下达总额 {1} 元不符，差 {2} 元",
            "The shares add up to {0} yuan, the declared total is {1} yuan: {2} yuan are missing"),
    SHARE_OUTSIDE(Kind.INVALID, "分配地区（{0}）不在资金下达地区之内", "The region of the share ({0}) is not within that of the fund"),
    ALREADY_DECLARED(Kind.CONFLICT, "该资金已录入", "This total is declared already"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该地区不在您的管辖范围", "The region is not within your jurisdiction");

    private final RefusalText says;

    FundRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
