package org.yiyang.contract.performance;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;
import org.yiyang.kit.refusal.Refused;

/** Every way in which a yearly report on an agreement says no. */
public enum YearlyReportRefusal implements Refusal {
    AGREEMENT_UNKNOWN(Kind.INVALID, "没有这份协议", "There is no such agreement"),
    NOT_A_PARTY(Kind.FORBIDDEN, "只有协议当事方可以进行此操作", "Only a party to the agreement may do this"),
    YEAR_NOT_OVER(Kind.INVALID, "该年度尚未结束", "The year is not over"),
    DRAWN_ALREADY(Kind.CONFLICT, "该协议 {0} 年度的履约报告已生成", "The report of this agreement for {0} exists already"),
    CONFIRMED_ALREADY(Kind.CONFLICT, "本方已确认", "Your side has confirmed it already");

    private final RefusalText says;

    YearlyReportRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    /** This refusal of one field. */
    Refused at(String pointer, Object... values) {
        return new Refused(this, values).at(pointer);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
