package org.yiyang.institution.supervision.policy;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a policy document is refused. */
public enum PolicyRefusal implements Refusal {
    ALREADY_ENTERED(Kind.CONFLICT, "该文号的文件已录入", "A document of that number and issuer is entered already"),
    DAY_IN_FUTURE(Kind.INVALID, "印发日期不能晚于今天", "The day of issue may not lie in the future"),
    UNKNOWN(Kind.INVALID, "没有这份政策文件", "There is no such policy document"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "该地区不在您的管辖范围", "The region is not within your jurisdiction");

    private final RefusalText says;

    PolicyRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
