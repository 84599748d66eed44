package org.yiyang.insurance.bureau.filing;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which something is refused about filings. */
public enum FilingRefusal implements Refusal {
    NOT_YOURS(Kind.FORBIDDEN, "不属于您的经办地区或机构", "Neither of your region nor of your institution"),
    RECEIVER_CODE_UNKNOWN(
            Kind.INVALID, "未知转入机构的医保定点机构编码，请填写", "The receiver's national code is not known here; it must be given"),
    SENDER_CODE_UNKNOWN(
            Kind.INVALID,
            "转出机构当日没有医保定点机构编码，不能备案",
            "The sender is not designated on the day, so that nothing can be filed for it"),
    DATES_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first"),
    FILED_IN_FUTURE(Kind.INVALID, "备案日期不能晚于今天", "The day of the filing must not lie in the future"),
    ASKED_OF_BUREAU(
            Kind.CONFLICT,
            "已报送医保信息平台，请等待答复",
            "It was sent to the bureau's platform; wait for the answer, or until it is given up"),
    NUMBER_TAKEN(Kind.CONFLICT, "该备案号已用于另一备案", "Another filing has that number"),
    NO_NUMBER(Kind.CONFLICT, "该备案没有备案号，无可撤销", "The filing has no number, so that there is nothing to revoke");

    private final RefusalText says;

    FilingRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
