package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Settles an agreement on the day on which a suspension begins, the licence or the term ends, or 180 days are over. */
@ApplicationScoped
class DesignationDayHandler implements DeadlineHandler {
    private final DesignationRepository repository;
    private final DesignationSettlement settlement;

    DesignationDayHandler(DesignationRepository repository, DesignationSettlement settlement) {
        this.repository = repository;
        this.settlement = settlement;
    }

    @Override
    public String kind() {
        return DesignationSettlement.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        settlement.follow(call, repository.findById(deadline.subject()));
    }
}
