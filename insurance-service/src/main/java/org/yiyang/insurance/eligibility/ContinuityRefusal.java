package org.yiyang.insurance.eligibility;

import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.RefusalText;

/** Every way in which a question about the deductible of a referral makes no sense. */
public enum ContinuityRefusal implements Refusal {
    SAME_INSTITUTION(Kind.INVALID, "转出机构与转入机构相同", "Sender and receiver are the same institution", null),
    ARRIVED_BEFORE(Kind.INVALID, "入院日早于出院日", "The arrival is before the discharge", null);

    private final RefusalText says;

    ContinuityRefusal(Kind kind, String zh, String en, String rule) {
        this.says = new RefusalText(kind, zh, en, rule);
    }

    @Override
    public RefusalText says() {
        return says;
    }
}
