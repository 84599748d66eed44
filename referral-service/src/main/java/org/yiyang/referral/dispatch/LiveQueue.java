package org.yiyang.referral.dispatch;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.live.LiveList;

/** One region's queue, watched. */
record LiveQueue(QueueWatch queue, String region) implements LiveList {
    private static final Duration REST = Duration.ofSeconds(3);

    @Override
    public List<Row> first(Call call, int limit) {
        return queue.first(call, region, limit);
    }

    @Override
    public Set<UUID> stillThere(Call call, Collection<UUID> some) {
        return queue.stillThere(call, region, some);
    }

    @Override
    public Duration rest() {
        return REST;
    }
}
