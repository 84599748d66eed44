package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Settles an agreement when a day has come on which it begins or ends. */
@ApplicationScoped
class AgreementDayHandler implements DeadlineHandler {
    private final TermSettlement settlement;

    AgreementDayHandler(TermSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public String kind() {
        return TermSettlement.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        settlement.settle(call, deadline.subject());
    }
}
