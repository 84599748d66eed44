package org.yiyang.referral.medical;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which what belongs to a referral's papers is not taken. */
public enum MedicalRefusal implements Refusal {
    HANDOVER_AHEAD(Kind.INVALID, "交接时间不能晚于现在", "The handover cannot be later than now"),
    FOLLOW_UP_PAST(Kind.INVALID, "复诊日期不能早于今天", "The day of the next visit cannot be past"),
    ATTACHMENTS_FULL(Kind.CONFLICT, "一份转诊最多 {0} 个附件", "A referral takes {0} attachments at most");

    private final RefusalText says;

    MedicalRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
