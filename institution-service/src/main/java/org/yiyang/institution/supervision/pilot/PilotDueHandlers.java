package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Ends a pilot whose last day is over, and notes what of its work ledger was not done by its day. */
@ApplicationScoped
class PilotDueHandlers implements DeadlineHandlers {
    private final Pilots pilots;

    PilotDueHandlers(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(PilotDue.values(), this::handler);
    }

    private DeadlineHandler handler(PilotDue due) {
        return switch (due) {
            case PILOT_LEDGER_ITEM -> pilots::overdue;
            case PILOT_END -> pilots::lapse;
        };
    }
}
