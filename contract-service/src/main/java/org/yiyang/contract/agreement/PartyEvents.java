package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.contract.copies.PartyWatch;
import org.yiyang.kit.caller.Call;

/** Has agreements follow what became known of a party: first by its own days, then to whoever has its place. */
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
