package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** Notes as missed what nobody has recorded in time. */
@ApplicationScoped
class VisitDueHandlers implements DeadlineHandlers {
    private final BookedVisits visits;

    VisitDueHandlers(BookedVisits visits) {
        this.visits = visits;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(
                VisitDue.values(), due -> (call, deadline) -> visits.pass(call, deadline.subject()));
    }
}
