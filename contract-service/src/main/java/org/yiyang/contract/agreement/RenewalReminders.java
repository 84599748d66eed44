package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.task.Tasks;

/** Reminds the parties of the end of the term: the day on which a reminder begins comes without any move. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RenewalReminders {
    static final String KIND = AgreementDue.AGREEMENT_REMINDER.name();
    private final AgreementRepository repository;
    private final AgreementTasks waiting;
    private final Deadlines deadlines;
    private final Tasks tasks;

    RenewalReminders(AgreementRepository repository, AgreementTasks waiting, Deadlines deadlines, Tasks tasks) {
        this.repository = repository;
        this.waiting = waiting;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    /** Brings the reminder of a signed agreement up to date, and sets the next day on which one begins. */
    void settle(Call call, Agreement agreement) {
        if (!agreement.status().binding()) {
            released(agreement);
            return;
        }
        Optional<LocalDate> next = waiting.remindedOn(call, agreement).stream()
                .filter(day -> day.isAfter(call.today()))
                .min(LocalDate::compareTo);
        next.ifPresentOrElse(
                day -> deadlines.set(Deadline.at(
                        agreement.id(),
                        KIND,
                        agreement.id(),
                        day.atStartOfDay(Call.CHINA).toInstant())),
                () -> deadlines.clear(agreement.id(), KIND));
        decide(agreement);
        deadlines.set(Deadline.at(
                agreement.id(),
                AgreementTask.RENEW_AGREEMENT.name(),
                agreement.id(),
                WorkCalendar.endOfDay(agreement.entry().endDate())));
        if (agreement.version() > 0) { // what is new in this transaction gets its tasks when it is written
            tasks.changed(call, agreement);
        }
    }

    /** When its clause decides. */
    private void decide(Agreement agreement) {
        if (!agreement.awaitsRenewal()) {
            deadlines.clear(agreement.id(), AgreementDue.AUTOMATIC_RENEWAL.name());
            return;
        }
        LocalDate last = agreement.content().renewal().objectUntil(agreement.entry());
        deadlines.set(Deadline.at(
                agreement.id(),
                AgreementDue.AUTOMATIC_RENEWAL.name(),
                agreement.id(),
                last.plusDays(1).atStartOfDay(Call.CHINA).toInstant()));
    }

    /** Forgets the days of one whose term is not taken. */
    void released(Agreement agreement) {
        deadlines.clear(agreement.id(), KIND);
        deadlines.clear(agreement.id(), AgreementTask.RENEW_AGREEMENT.name());
        deadlines.clear(agreement.id(), AgreementDue.AUTOMATIC_RENEWAL.name());
    }

    /** Brings up to date the reminder of the agreement that another renews, or no longer renews. */
    void renewalChanged(Call call, Agreement renewal) {
        UUID former = renewal.entry().renewalOf();
        if (former != null) {
            tasks.changed(call, repository.findById(former));
        }
    }
}
