package org.yiyang.referral.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.live.LiveList;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** The queue as a stream reads it, on a thread that serves no request: each reading has a context of its own. */
@ApplicationScoped
@ActivateRequestContext
class QueueWatch {
    private final Queue queue;

    QueueWatch(Queue queue) {
        this.queue = queue;
    }

    /** The top of a region's queue; how many seconds are left is no change, and is left out. */
    List<LiveList.Row> first(Call call, String region, int limit) {
        mustCover(call, region);
        return queue.list(Queue.Wanted.all(region), QueueKey.START, limit).stream()
                .map(item -> new LiveList.Row(item.id(), item.withoutCountdown()))
                .toList();
    }

    Set<UUID> stillThere(Call call, String region, Collection<UUID> some) {
        mustCover(call, region);
        return queue.stillThere(region, some);
    }

    private static void mustCover(Call call, String region) {
        if (!call.scope().coversRegion(region)) {
            throw new Refused(KitRefusal.NOT_YOURS_TO_DO, region);
        }
    }
}
