package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.contract.copies.PartyWatch;
import org.yiyang.kit.caller.Call;

/** Updates agreements when a party has changed: first by the party's own days, then by its successor. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PartyEvents implements PartyWatch {
    private final TermSettlement settlement;
    private final AgreementSuccessions successions;

    PartyEvents(TermSettlement settlement, AgreementSuccessions successions) {
        this.settlement = settlement;
        this.successions = successions;
    }

    @Override
    public void changed(Call call, UUID institution) {
        settlement.changed(call, institution);
        successions.changed(call, institution);
    }
}
