package org.yiyang.referral.homebed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** What happens when something in a bed at home has come due. */
@ApplicationScoped
class HomeBedDueHandlers implements DeadlineHandlers {
    private final HomeBeds beds;

    HomeBedDueHandlers(HomeBeds beds) {
        this.beds = beds;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(
                HomeBedDue.values(), due -> (call, deadline) -> beds.due(call, deadline.subject(), due));
    }
}
