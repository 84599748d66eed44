package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/**
 * What follows here from a change elsewhere: every referral that the change may concern is held against all copies
 * again. The outcome depends on the copies alone, not on the order in which they were heard.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Cascades {
    private final ReferralRepository repository;
    private final Referrals referrals;

    Cascades(ReferralRepository repository, Referrals referrals) {
        this.repository = repository;
        this.referrals = referrals;
    }

    /** A licence, a parent, an operator or a designation. */
    public void institutionChanged(Call call, UUID institution) {
        repository.watchedAt(institution).forEach(referral -> referrals.reconsider(call, referral));
    }

    /** An agreement of a pair. */
    public void agreementChanged(Call call, UUID hospital, UUID home) {
        repository.watchedBetween(hospital, home).forEach(referral -> referrals.reconsider(call, referral));
    }

    /** An elder's death, its withdrawal, or that an elder became known. */
    public void elderChanged(Call call, UUID elder) {
        repository.concerning(elder).forEach(referral -> referrals.reconsider(call, referral));
    }
}
