package org.yiyang.referral.copies;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.inbox.Copies;
import org.yiyang.kit.inbox.Listener;
import org.yiyang.kit.inbox.Message;

/** Consumes events of agreements: keeps the copy, and has the referrals between the pair reconsidered. */
@ApplicationScoped
class AgreementListener implements Listener {
    private final Copies copies;
    private final List<CopyChanges> changes;
    private final Clock clock;

    AgreementListener(Copies copies, @All List<CopyChanges> changes, Clock clock) {
        this.copies = copies;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "yiyang.agreement";
    }

    @Override
    public void apply(Message message) {
        copies.learn(message, KnownAgreement.State.class, KnownAgreement.class, KnownAgreement::new)
                .ifPresent(known -> changes.forEach(
                        one -> one.agreementChanged(Call.system(clock.instant()), known.medicalId(), known.careId())));
    }
}
