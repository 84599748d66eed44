package org.yiyang.referral.capacity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;

/** What is done when a statement has become old, or a hold has lasted its time. */
class CapacityDueHandlers {
    /** One kind of deadline. */
    private record Handler(CapacityDue due, BiConsumer<Call, UUID> verb) implements DeadlineHandler {
        @Override
        public String kind() {
            return due.name();
        }

        @Override
        public void due(Call call, Deadline deadline) {
            verb.accept(call, deadline.subject());
        }
    }

    @Produces
    @Singleton
    DeadlineCatalog capacityKinds() {
        return () -> List.of(CapacityDue.values());
    }

    @Produces
    @Singleton
    DeadlineHandler stale(Capacities capacities) {
        return new Handler(CapacityDue.CAPACITY_FRESH, capacities::expire);
    }

    @Produces
    @Singleton
    DeadlineHandler holdEnds(CapacityHolds holds) {
        return new Handler(CapacityDue.CAPACITY_HOLD, holds::expire);
    }
}
