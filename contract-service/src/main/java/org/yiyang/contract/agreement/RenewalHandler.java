package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Has an agreement renewed by its clause when the last day for an objection is over. */
@ApplicationScoped
class RenewalHandler implements DeadlineHandler {
    private final AgreementRepository repository;
    private final AutomaticRenewals renewals;

    RenewalHandler(AgreementRepository repository, AutomaticRenewals renewals) {
        this.repository = repository;
        this.renewals = renewals;
    }

    @Override
    public String kind() {
        return AgreementDue.AUTOMATIC_RENEWAL.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        renewals.decide(call, repository.findById(deadline.subject()));
    }
}
