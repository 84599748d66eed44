package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.copies.CopyChanges;

/**
 * What follows in referrals from a change elsewhere: every referral that the change may concern is compared with all
 * copies again. The outcome depends on the copies alone, not on the order in which they changed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Cascades implements CopyChanges {
    private final ReferralRepository repository;
    private final Referrals referrals;
    private final OpenReferrals open;

    Cascades(ReferralRepository repository, Referrals referrals, OpenReferrals open) {
        this.repository = repository;
        this.referrals = referrals;
        this.open = open;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        repository.watchedAt(institution).forEach(referral -> referrals.reconsider(call, referral));
    }

    @Override
    public void agreementChanged(Call call, UUID hospital, UUID home) {
        repository.watchedBetween(hospital, home).forEach(referral -> referrals.reconsider(call, referral));
    }

    @Override
    public Set<UUID> concerned(Collection<UUID> elders) {
        return repository.eldersConcerned(elders);
    }

    @Override
    public void elderChanged(Call call, UUID elder) {
        repository.concerning(elder).forEach(referral -> {
            open.followMerger(call, referral);
            referrals.reconsider(call, referral);
        });
    }
}
