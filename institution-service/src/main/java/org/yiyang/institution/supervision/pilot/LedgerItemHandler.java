package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Notes that an item of a work ledger was not done by its day. */
@ApplicationScoped
class LedgerItemHandler implements DeadlineHandler {
    private final Pilots pilots;

    LedgerItemHandler(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public String kind() {
        return Pilots.DUE;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        pilots.overdue(call, deadline);
    }
}
