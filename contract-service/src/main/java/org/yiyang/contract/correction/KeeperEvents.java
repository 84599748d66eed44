package org.yiyang.contract.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.contract.copies.PartyWatch;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.correction.Corrections;

/** Hands open requests on when the institution that kept the record closes or is replaced. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeeperEvents implements PartyWatch {
    private final Corrections corrections;

    KeeperEvents(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void changed(Call call, UUID institution) {
        corrections.follow(call, institution);
    }
}
