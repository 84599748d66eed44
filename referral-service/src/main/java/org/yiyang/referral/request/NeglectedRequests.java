package org.yiyang.referral.request;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.task.Tasks;
import org.yiyang.kit.write.Chore;
import org.yiyang.referral.escalation.Neglected;

/** Gives requests from before there were owners and deadlines both. */
@Singleton
class NeglectedRequests implements Chore {
    private final Neglected neglected;
    private final RequestRepository repository;
    private final RequestDeadlines deadlines;
    private final Tasks tasks;

    NeglectedRequests(Database database, RequestRepository repository, RequestDeadlines deadlines, Tasks tasks) {
        this.neglected = new Neglected(database, "referral_request", "x.status = 'OPEN'", "");
        this.repository = repository;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    @Override
    public boolean doPart(Call call) {
        List<UUID> found = neglected.next();
        found.stream().map(repository::findById).forEach(request -> {
            deadlines.changed(call, request);
            tasks.changed(call, request);
        });
        return !found.isEmpty();
    }
}
