package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Gives up an amendment that was not signed by both in time. */
@ApplicationScoped
class AmendmentHandler implements DeadlineHandler {
    private final AgreementRepository repository;
    private final Amendments amendments;

    AmendmentHandler(AgreementRepository repository, Amendments amendments) {
        this.repository = repository;
        this.amendments = amendments;
    }

    @Override
    public String kind() {
        return Amendments.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        amendments.lapse(call, repository.findById(deadline.subject()));
    }
}
