package org.yiyang.referral.homevisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** What happens when something in a visit to a home has come due. */
@ApplicationScoped
class HomeVisitDueHandlers implements DeadlineHandlers {
    private final HomeVisits visits;

    HomeVisitDueHandlers(HomeVisits visits) {
        this.visits = visits;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(
                HomeVisitDue.values(), due -> (call, deadline) -> visits.due(call, deadline.subject(), due));
    }
}
