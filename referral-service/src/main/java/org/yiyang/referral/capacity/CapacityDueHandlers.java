package org.yiyang.referral.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** What happens when a statement has become old, or a hold has lasted its time. */
@ApplicationScoped
class CapacityDueHandlers implements DeadlineHandlers {
    private final Capacities capacities;
    private final CapacityHolds holds;

    CapacityDueHandlers(Capacities capacities, CapacityHolds holds) {
        this.capacities = capacities;
        this.holds = holds;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(CapacityDue.values(), this::handler);
    }

    private DeadlineHandler handler(CapacityDue due) {
        return switch (due) {
            case CAPACITY_FRESH -> (call, deadline) -> capacities.expire(call, deadline.subject());
            case CAPACITY_HOLD -> (call, deadline) -> holds.expire(call, deadline.subject());
        };
    }
}
