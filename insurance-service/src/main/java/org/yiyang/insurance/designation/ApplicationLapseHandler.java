package org.yiyang.insurance.designation;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Ends an application whose applicant has long done nothing. */
@ApplicationScoped
class ApplicationLapseHandler implements DeadlineHandler {
    private final DesignationRepository repository;
    private final DesignationSettlement settlement;

    ApplicationLapseHandler(DesignationRepository repository, DesignationSettlement settlement) {
        this.repository = repository;
        this.settlement = settlement;
    }

    @Override
    public String kind() {
        return DesignationSettlement.LAPSE;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        settlement.lapse(call, repository.findById(deadline.subject()));
    }
}
