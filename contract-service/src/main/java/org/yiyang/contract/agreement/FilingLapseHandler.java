package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.outbox.Changes;

/** Ends an agreement that a bureau refused to file when its parties have put nothing right in time. */
@ApplicationScoped
class FilingLapseHandler implements DeadlineHandler {
    private final AgreementRepository repository;
    private final TermSettlement settlement;
    private final Changes changes;

    FilingLapseHandler(AgreementRepository repository, TermSettlement settlement, Changes changes) {
        this.repository = repository;
        this.settlement = settlement;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return AgreementDue.ANSWER_FILING_REFUSAL.name();
    }

    @Override
    public void due(Call call, Deadline deadline) {
        Agreement agreement = repository.findById(deadline.subject());
        if (agreement.status() != AgreementStatus.SIGNED || !agreement.life().filingRefused()) {
            return;
        }
        AgreementLife next =
                agreement.life().noticed(TerminationNotice.bySystem(EndGrounds.FILING_REFUSED, call.today()));
        changes.publish(
                agreement,
                agreement.live(
                        "lapse",
                        next,
                        EndGrounds.FILING_REFUSED.name(),
                        call.now(),
                        new AgreementEvent.FilingLapsed()));
        settlement.settle(call, agreement);
    }
}
