package org.yiyang.insurance.bureau.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes {@code yiyang.referral}: keeps the copy, and has the filing follow it. */
@ApplicationScoped
class ReferralListener implements Listener {
    private final Copies copies;
    private final ReferralFilings filings;
    private final Clock clock;

    ReferralListener(Copies copies, ReferralFilings filings, Clock clock) {
        this.copies = copies;
        this.filings = filings;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.referral";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, ReferralState.class, KnownReferral.class, KnownReferral::new)
                .ifPresent(known -> filings.follow(Call.system(clock.instant()), known));
    }
}
