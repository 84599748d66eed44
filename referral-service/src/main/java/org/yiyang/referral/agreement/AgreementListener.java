package org.yiyang.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;
import org.yiyang.referral.Cascades;

/** Hears of agreements: keeps the copy, and has the referrals between the pair looked at again. */
@ApplicationScoped
class AgreementListener implements Listener {
    private final Copies copies;
    private final Cascades cascades;
    private final Clock clock;

    AgreementListener(Copies copies, Cascades cascades, Clock clock) {
        this.copies = copies;
        this.cascades = cascades;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.agreement";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownAgreement.State.class, KnownAgreement.class, KnownAgreement::new)
                .ifPresent(known ->
                        cascades.agreementChanged(Call.system(clock.instant()), known.medicalId(), known.careId()));
    }
}
