package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Looks at an agreement when a day has come on which it begins or ends. */
@ApplicationScoped
class StandingHandler implements DeadlineHandler {
    private final Standings standings;

    StandingHandler(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String kind() {
        return Standings.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        standings.settle(call, deadline.subject());
    }
}
