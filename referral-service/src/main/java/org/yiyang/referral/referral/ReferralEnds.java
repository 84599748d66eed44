package org.yiyang.referral.referral;

import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** What follows in this service when a receiver that had accepted a patient expects the patient no more. */
public interface ReferralEnds {
    /** It was redirected, cancelled, has expired or gave way to another; done in the transaction of that. */
    void expectedNoMore(Call call, UUID referral);
}
