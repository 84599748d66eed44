package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Ends a pilot whose last day is over. */
@ApplicationScoped
class PilotEndHandler implements DeadlineHandler {
    private final Pilots pilots;

    PilotEndHandler(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public String kind() {
        return Pilots.END;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        pilots.lapse(call, deadline);
    }
}
