package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.contract.copies.PartyWatch;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/**
 * Brings signed agreements in line with their days and their parties, now and on the next day that changes them, and gives
 * up what is negotiated with a party that has closed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TermSettlement implements PartyWatch {
    static final String KIND = AgreementDue.AGREEMENT_DAY.name();
    private final AgreementRepository repository;
    private final Parties parties;
    private final PairGuard guard;
    private final RenewalReminders reminders;
    private final Deadlines deadlines;
    private final Changes changes;

    TermSettlement(
            AgreementRepository repository,
            Parties parties,
            PairGuard guard,
            RenewalReminders reminders,
            Deadlines deadlines,
            Changes changes) {
        this.repository = repository;
        this.parties = parties;
        this.guard = guard;
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    @Override
    public void changed(Call call, UUID institution) {
        repository.concludedOf(institution).forEach(agreement -> settle(call, agreement));
        repository.negotiatedOf(institution).forEach(agreement -> giveUp(call, agreement));
    }

    /** Ends a negotiation whose party has closed for good; another goes on. */
    private void giveUp(Call call, Agreement agreement) {
        parties.of(agreement).validity().closed().ifPresent(grounds -> {
            changes.publish(agreement, agreement.cancelBecause(grounds, call.now()));
            reminders.renewalChanged(call, agreement);
        });
    }

    void settle(Call call, UUID id) {
        settle(call, repository.findById(id));
    }

    /** Settles a signed agreement; another is left as it is. */
    Agreement settle(Call call, Agreement agreement) {
        if (!agreement.status().concluded()) {
            return agreement;
        }
        PartyValidity validity = parties.of(agreement).validity();
        AgreementStatus next = agreement.outcome(validity, call.today()).status();
        boolean comesBack = !agreement.status().binding() && next.binding();
        if (comesBack && repository.overlapping(agreement).isPresent()) {
            return agreement; // the parties have put another in its place, which stands
        }
        if (next.inForce()
                && agreement.entry().primary()
                && repository.primaryBesides(agreement).isPresent()) {
            agreement.yieldPrimary();
        }
        List<AgreementEvent> events = agreement.settle(validity, call.today(), call.now());
        if (!events.isEmpty()) {
            changes.publish(agreement, events);
        }
        schedule(agreement, call.today());
        reminders.settle(call, agreement);
        return agreement;
    }

    /**
     * Takes the term for this agreement; 409 if another of the same pair and mode has any day of it. Whoever may act on the
     * one may read the other, since the parties are the same.
     */
    void bind(Agreement agreement) {
        guard.bump(agreement.entry());
        repository.overlapping(agreement).ifPresent(other -> {
            throw new Refused(AgreementRefusal.TERM_OVERLAPS, other.id());
        });
    }

    /** Refuses to promise a primary agreement to a home that has one in these days; its id is told to those who may read it. */
    void primaryMustBeFree(Call call, Agreement agreement) {
        if (!agreement.entry().primary()) {
            return;
        }
        repository
                .primaryBesides(agreement)
                .filter(other ->
                        !other.entry().endDate().isBefore(agreement.entry().startDate()))
                .ifPresent(other -> {
                    throw repository.isVisible(call.scope(), other)
                            ? AgreementRefusal.PRIMARY_TAKEN.at("/primary", other.id())
                            : AgreementRefusal.PRIMARY_TAKEN_ELSEWHERE.at("/primary");
                });
    }

    private void schedule(Agreement agreement, LocalDate today) {
        AgreementLife life = agreement.life();
        TerminationNotice notice = life.notice();
        Optional<LocalDate> next = Stream.of(
                        Optional.ofNullable(life.activeFrom() == null ? life.firstDay(agreement.entry()) : null),
                        Optional.ofNullable(notice != null && notice.agreed() ? notice.on() : null),
                        Optional.of(agreement.entry().endDate().plusDays(1)))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo);
        if (next.isPresent() && agreement.status().binding()) {
            deadlines.set(Deadline.at(
                    agreement.id(),
                    KIND,
                    agreement.id(),
                    next.get().atStartOfDay(Call.CHINA).toInstant()));
        } else {
            deadlines.clear(agreement.id(), KIND);
        }
    }
}
