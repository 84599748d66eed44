package org.yiyang.institution.supervision.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Notes that the time to rectify has run out. */
@ApplicationScoped
class RectificationHandler implements DeadlineHandler {
    private final Inspections inspections;

    RectificationHandler(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String kind() {
        return Inspections.DUE;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        inspections.overdue(call, deadline);
    }
}
