package org.yiyang.kit.operation;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a service does, over HTTP. */
final class StatusJson {
    private StatusJson() {}

    /**
     * How a service does; a figure that cannot be taken now is missing. What waits in its database is the whole service's,
     * time, memory and lag are of the instance that answers.
     *
     * @param uptimeSeconds since the process began
     * @param outboxWaiting events that are still to be sent
     * @param outboxOldestSeconds how long the oldest of them has waited
     * @param blockedEvents events that the broker did not take
     * @param parkedMessages messages that could not be applied and were not replayed since
     * @param deadlinesOverdue deadlines that are over and have had no effect yet
     * @param failingWebhooks subscriptions whose receiver has taken nothing for an hour
     * @param deadLetters messages that no receiver took for three days
     * @param knownAt the moment of this answer; counts of deadlines and webhooks are up to half a minute old
     */
    @Schema(name = "ServiceStatus")
    record View(
            String service,
            Instant knownAt,
            @Nullable Long uptimeSeconds,
            @Nullable Long outboxWaiting,
            @Nullable Long outboxOldestSeconds,
            @Nullable Long blockedEvents,
            @Nullable Long parkedMessages,
            @Nullable Long deadlinesOverdue,
            @Nullable Long failingWebhooks,
            @Nullable Long deadLetters,
            List<Lag> topics,
            List<Spent> budgets) {}

    /**
     * How far a topic has been applied.
     *
     * @param unapplied messages that this instance has still to apply; missing until it has a share of the topic
     */
    @Schema(name = "ServiceStatusTopic")
    record Lag(String topic, @Nullable Long unapplied) {}

    /**
     * How much of a budget is used.
     *
     * @param most how much there is; missing where it is not limited
     * @param exceeded whether more is used than there is
     */
    @Schema(name = "ServiceStatusBudget")
    record Spent(
            Budget budget, @Nullable Long used, @Nullable Long most, boolean exceeded) {
        static Spent of(Budget budget, Long used, Long most) {
            return new Spent(budget, used, most, used != null && most != null && used > most);
        }
    }
}
