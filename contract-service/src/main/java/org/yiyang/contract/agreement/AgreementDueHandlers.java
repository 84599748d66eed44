package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.BiConsumer;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.task.Tasks;

/** What happens when a day of an agreement has come, or a time has run out in which somebody should have acted. */
@ApplicationScoped
class AgreementDueHandlers implements DeadlineHandlers {
    private final AgreementRepository repository;
    private final TermSettlement settlement;
    private final RenewalReminders reminders;
    private final AutomaticRenewals renewals;
    private final Amendments amendments;
    private final AgreementSuccessions successions;
    private final Changes changes;
    private final Tasks tasks;

    AgreementDueHandlers(
            AgreementRepository repository,
            TermSettlement settlement,
            RenewalReminders reminders,
            AutomaticRenewals renewals,
            Amendments amendments,
            AgreementSuccessions successions,
            Changes changes,
            Tasks tasks) {
        this.repository = repository;
        this.settlement = settlement;
        this.reminders = reminders;
        this.renewals = renewals;
        this.amendments = amendments;
        this.successions = successions;
        this.changes = changes;
        this.tasks = tasks;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(AgreementDue.values(), this::handler);
    }

    private DeadlineHandler handler(AgreementDue due) {
        return switch (due) {
            case AGREEMENT_DAY -> of(settlement::settle);
            case AGREEMENT_REMINDER -> of(reminders::settle);
            case AUTOMATIC_RENEWAL -> of(renewals::decide);
            case SIGN_AMENDMENT -> of(amendments::lapse);
            case ANSWER_AMENDMENT_REFUSAL -> of(amendments::lapseRefused);
            case CONFIRM_SUCCESSION -> of(this::endSuccession);
            case NEGOTIATION_END -> of(this::endNegotiation);
            case ANSWER_FILING_REFUSAL -> of(this::endRefused);
            case FILE_AMENDMENT, FILE_AGREEMENT, RENEW_AGREEMENT -> DeadlineHandler.NOTHING;
        };
    }

    private DeadlineHandler of(BiConsumer<Call, Agreement> effect) {
        return (call, deadline) -> effect.accept(call, repository.findById(deadline.subject()));
    }

    /** Ends what was carried over and not confirmed in time; what was not carried over is no task any more. */
    private void endSuccession(Call call, Agreement agreement) {
        successions.lapse(call, agreement);
        tasks.changed(call, agreement);
    }

    /** Gives up what was neither offered, answered nor signed in time. */
    private void endNegotiation(Call call, Agreement agreement) {
        if (agreement.status().negotiated()) {
            changes.publish(agreement, agreement.lapse(call.now()));
            reminders.renewalChanged(call, agreement);
        }
    }

    /** Ends what a bureau refused to file when its parties have put nothing right in time. */
    private void endRefused(Call call, Agreement agreement) {
        if (agreement.status() != AgreementStatus.SIGNED || !agreement.life().filingRefused()) {
            return;
        }
        AgreementLife next =
                agreement.life().noticed(TerminationNotice.bySystem(EndGrounds.FILING_REFUSED, call.today()));
        AgreementEvent event = new AgreementEvent.FilingLapsed();
        changes.publish(agreement, agreement.live("lapse", next, EndGrounds.FILING_REFUSED.name(), call.now(), event));
        settlement.settle(call, agreement);
    }
}
