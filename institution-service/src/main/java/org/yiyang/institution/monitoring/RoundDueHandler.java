package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Notes that the time of a round has run out. */
@ApplicationScoped
class RoundDueHandler implements DeadlineHandler {
    private final Rounds rounds;

    RoundDueHandler(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return RoundClock.DUE;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        rounds.due(call, deadline);
    }
}
