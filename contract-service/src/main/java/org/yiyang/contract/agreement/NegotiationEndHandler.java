package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.outbox.Changes;

/** Gives up what was neither offered, answered nor signed in time. */
@ApplicationScoped
class NegotiationEndHandler implements DeadlineHandler {
    private final AgreementRepository repository;
    private final RenewalReminders reminders;
    private final Changes changes;

    NegotiationEndHandler(AgreementRepository repository, RenewalReminders reminders, Changes changes) {
        this.repository = repository;
        this.reminders = reminders;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return NegotiationTimes.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        Agreement agreement = repository.findById(deadline.subject());
        if (agreement.status().negotiated()) {
            changes.publish(agreement, agreement.lapse(call.now()));
            reminders.renewalChanged(call, agreement);
        }
    }
}
