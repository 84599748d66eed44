package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Gives up an amendment that a bureau refused to file when its parties have put nothing right in time. */
@ApplicationScoped
class AmendmentLapseHandler implements DeadlineHandler {
    private final AgreementRepository repository;
    private final Amendments amendments;

    AmendmentLapseHandler(AgreementRepository repository, Amendments amendments) {
        this.repository = repository;
        this.amendments = amendments;
    }

    @Override
    public String kind() {
        return AgreementDue.ANSWER_AMENDMENT_REFUSAL.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        amendments.lapseRefused(call, repository.findById(deadline.subject()));
    }
}
