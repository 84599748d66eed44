package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Notes that the time of a round will soon run out. */
@ApplicationScoped
class RoundReminderHandler implements DeadlineHandler {
    private final Rounds rounds;

    RoundReminderHandler(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return RoundClock.REMINDER;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        rounds.due(call, deadline);
    }
}
