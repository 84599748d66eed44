package org.yiyang.insurance.recognition;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a recognition is refused. */
public enum RecognitionRefusal implements Refusal {
    DESIGNATION_UNKNOWN(Kind.INVALID, "没有这个已生效的医保定点", "No such designation that has been in force"),
    REGION_NOT_YOURS(Kind.FORBIDDEN, "不是您的统筹区（{0}）", "Not your region ({0})"),
    OWN_POOL(Kind.INVALID, "本统筹区的定点无须认可", "A designation of one's own pool needs no recognition"),
    PERIOD_REVERSED(Kind.INVALID, "止期早于起期", "The last day is before the first"),
    DAY_OUTSIDE_PERIOD(Kind.INVALID, "终止日期须在认可期内且不早于今天", "The day must lie within the period and not in the past");

    private final RefusalText says;

    RecognitionRefusal(Kind kind, String zh, String en) {
        this.says = new RefusalText(kind, zh, en);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
