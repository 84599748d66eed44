package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineKind;

/** Notes as missed what nobody has recorded in time. */
@ApplicationScoped
class VisitDueHandler implements DeadlineHandler, DeadlineCatalog {
    private final BookedVisits visits;

    VisitDueHandler(BookedVisits visits) {
        this.visits = visits;
    }

    @Override
    public List<DeadlineKind> kinds() {
        return List.of(VisitDue.values());
    }

    @Override
    public String kind() {
        return VisitDue.VISIT_ATTENDANCE.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        visits.pass(call, deadline.subject());
    }
}
