package org.yiyang.referral.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.Corrections;
import org.yiyang.referral.copies.CopyChanges;

/**
 * Has waiting requests follow the institution that kept the record when it closes or is replaced. Who keeps a record
 * does not depend on an agreement, and an elder is found by every id under which it was ever named.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeeperCascades implements CopyChanges {
    private final Corrections corrections;

    KeeperCascades(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void institutionChanged(Call call, UUID institution) {
        corrections.follow(call, institution);
    }
}
