package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.outbox.Changes;

/** What the visits that are booked for a referral's patient mean for the referral: whoever sends learns that one was missed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class VisitsNoted {
    private final ReferralRepository repository;
    private final Changes changes;

    VisitsNoted(ReferralRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /** The patient did not come on the day. */
    public void missed(Call call, UUID referral) {
        note(call, referral, expected -> expected.raise(ReferralFlag.VISIT_MISSED), ReferralFlag.VISIT_MISSED.name());
    }

    /** Another visit is booked, or the hospital has seen the patient. */
    public void arranged(Call call, UUID referral) {
        note(call, referral, expected -> expected.lower(ReferralFlag.VISIT_MISSED), null);
    }

    private void note(Call call, UUID id, Predicate<Referral> change, String why) {
        Referral referral = repository.findById(id);
        if (referral.status().awaitsArrival() && change.test(referral)) {
            referral.noteUnmoved("flag", why, call.now());
            changes.publish(referral, new ReferralEvent.Flagged());
        }
    }
}
