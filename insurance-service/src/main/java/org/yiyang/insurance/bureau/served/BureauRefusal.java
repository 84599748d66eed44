package org.yiyang.insurance.bureau.served;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Why a message of a system is refused; answered in the platform's envelope, with the number as infcode. */
public enum BureauRefusal implements Refusal {
    INTERFACE_UNKNOWN(2001, Kind.INVALID, "不支持的交易编号", "No such interface here"),
    INPUT_MISSING(2002, Kind.INVALID, "缺少该交易的输入", "The input of this interface is missing"),
    MESSAGE_ID_FOREIGN(2003, Kind.INVALID, "报文编号不以机构编码开头", "The msgid does not begin with the institution's code"),
    MESSAGE_ID_USED(2004, Kind.CONFLICT, "报文编号已用于另一报文", "The msgid was used for another message"),
    INSTITUTION_NOT_YOURS(2101, Kind.FORBIDDEN, "该机构编码不属于当前系统", "The institution's code is not the calling system's"),
    INSTITUTION_UNKNOWN(2102, Kind.INVALID, "没有该编码的定点医疗机构", "No institution is designated by that code"),
    NOT_DESIGNATED(2103, Kind.INVALID, "该机构当日不是有效的定点医疗机构", "The institution is not designated on that day"),
    PERSON_UNKNOWN(
            2201, Kind.INVALID, "没有该参保人，或姓名与证件不符", "No such insured person, or the name does not fit the number"),
    REFERRAL_UNKNOWN(
            2301,
            Kind.INVALID,
            "该参保人在该日没有转往该机构的已接收转诊",
            "No accepted referral of that person to that institution on that day"),
    FILED_ALREADY(2302, Kind.CONFLICT, "该转诊已经报送备案", "That referral is filed, or being filed, already"),
    FILING_UNKNOWN(2303, Kind.INVALID, "没有该转诊备案", "No such filing");

    private final int code;
    private final RefusalText says;

    BureauRefusal(int code, Kind kind, String zh, String en) {
        this.code = code;
        this.says = new RefusalText(kind, zh, en);
    }

    int number() {
        return code;
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
