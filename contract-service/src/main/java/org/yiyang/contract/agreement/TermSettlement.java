package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
class TermSettlement {
    static final String KIND = AgreementDue.AGREEMENT_DAY.name();
    private final AgreementRepository repository;
    private final PartyRules parties;
    private final PairGuard guard;
    private final RenewalReminders reminders;
    private final Deadlines deadlines;
    private final Changes changes;

    TermSettlement(
            AgreementRepository repository,
            PartyRules parties,
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

    /** Settles the agreements of an institution after something became known about it. */
    void changed(Call call, UUID institution) {
        repository.concludedOf(institution).forEach(agreement -> {
            followHome(call, agreement);
            settle(call, agreement);
        });
        repository.negotiatedOf(institution).forEach(agreement -> {
            followHome(call, agreement);
            giveUp(call, agreement);
        });
    }

    /** Agreements of a home that moved within its city go to the bureaus of the new region; ended ones stay. */
    private void followHome(Call call, Agreement agreement) {
        String region = parties.of(agreement).care().regionCode();
        boolean open = agreement.status().binding() || agreement.status().negotiated();
        boolean moved = !region.equals(agreement.region())
                && AgreementEntry.cityOf(region).equals(agreement.entry().cityCode());
        if (open && moved) {
            changes.publish(agreement, agreement.followHome(region, call.now()));
        }
    }

    /** Ends a negotiation whose party has closed for good; another goes on. */
    private void giveUp(Call call, Agreement agreement) {
        parties.of(agreement).validity().closed().ifPresent(grounds -> {
            changes.publish(agreement, agreement.cancelBecause(grounds, call.now()));
            reminders.renewalChanged(call, agreement);
        });
    }

    /** Settles a signed agreement; another is left as it is. */
    Agreement settle(Call call, Agreement agreement) {
        if (!agreement.status().concluded()) {
            return agreement;
        }
        formerFirst(call, agreement);
        PartyValidity validity = parties.of(agreement).validity();
        AgreementStatus next = agreement.outcome(validity, call.today()).status();
        boolean comesBack = !agreement.status().binding() && next.binding();
        if (comesBack
                && repository.overlapping(agreement.entry(), agreement.id()).isPresent()) {
            return agreement; // the parties have put another in its place, which stands
        }
        yieldIfTaken(agreement, next, comesBack);
        List<AgreementEvent> events = agreement.settle(validity, call.today(), call.now());
        if (!events.isEmpty()) {
            changes.publish(agreement, events);
        }
        schedule(agreement, validity, call.today());
        reminders.settle(call, agreement);
        if (!agreement.status().binding() && agreement.endedUnfit()) {
            repository.renewalsOf(agreement.id()).forEach(renewal -> giveUpRenewal(call, renewal));
        }
        return agreement;
    }

    /** Yields the primary place to the one that has it and, coming back, also to one signed for later days. */
    private void yieldIfTaken(Agreement agreement, AgreementStatus next, boolean comesBack) {
        AgreementEntry entry = agreement.entry();
        boolean taken = entry.primary()
                && ((next.inForce() && repository.primaryBesides(agreement).isPresent())
                        || (comesBack
                                && repository
                                        .primaryOverlapping(entry, agreement.id())
                                        .isPresent()));
        if (taken) {
            agreement.yieldPrimary();
        }
    }

    /** What is renewed ends before its renewal begins, so that the renewal finds the home's primary place free. */
    private void formerFirst(Call call, Agreement agreement) {
        UUID former = agreement.entry().renewalOf();
        if (former != null) {
            repository
                    .findByIdOptional(former)
                    .filter(one -> one.status().binding())
                    .ifPresent(one -> settle(call, one));
        }
    }

    /** A renewal by clause that has not begun does not outlive an agreement that ended otherwise than in force. */
    private void giveUpRenewal(Call call, Agreement renewal) {
        if (!renewal.isByClause()
                || !renewal.status().binding()
                || renewal.status().inForce()) {
            return;
        }
        AgreementLife next = renewal.life().noticed(TerminationNotice.bySystem(EndGrounds.NOT_RENEWED, call.today()));
        AgreementEvent event = new AgreementEvent.AgreementNotRenewed();
        changes.publish(renewal, renewal.live("lapse", next, EndGrounds.NOT_RENEWED.name(), call.now(), event));
        settle(call, renewal);
    }

    /** Whether another agreement of the pair and mode has a day of the term; whoever asks is the only one at a time. */
    boolean isTaken(AgreementEntry entry) {
        guard.bump(entry);
        return repository.overlapping(entry, null).isPresent();
    }

    /** The same terms, without the home's primary place where another agreement has it in these days. */
    AgreementEntry yielding(AgreementEntry entry) {
        if (!entry.primary()) {
            return entry;
        }
        guard.bumpPrimary(entry);
        return repository.primaryOverlapping(entry, null).isPresent() ? entry.notPrimary() : entry;
    }

    /** Forgets the days of a term that is negotiated again. */
    void released(Agreement agreement) {
        deadlines.clear(agreement.id(), KIND);
        reminders.released(agreement);
    }

    /**
     * Takes the term for this agreement; 409 if another of the same pair and mode has any day of it, or another primary one
     * of the home if this is one. Whoever may act on one of a pair may read the other, since the parties are the same.
     */
    void bind(Call call, Agreement agreement) {
        if (agreement.entry().primary()) {
            guard.bumpPrimary(agreement.entry());
            primaryMustBeFree(call, agreement);
        }
        guard.bump(agreement.entry());
        repository.overlapping(agreement.entry(), agreement.id()).ifPresent(other -> {
            throw new Refused(AgreementRefusal.TERM_OVERLAPS, other.entry().reference(), other.id());
        });
    }

    /**
     * Refuses to promise a primary agreement to a home that has one in these days, in force or to come; the refusal
     * names its id to those who may read it.
     */
    void primaryMustBeFree(Call call, Agreement agreement) {
        if (!agreement.entry().primary()) {
            return;
        }
        repository.primaryOverlapping(agreement.entry(), agreement.id()).ifPresent(other -> {
            throw repository.isVisible(call.scope(), other)
                    ? AgreementRefusal.PRIMARY_TAKEN.at(
                            "/primary", other.entry().reference(), other.id())
                    : AgreementRefusal.PRIMARY_TAKEN_ELSEWHERE.at("/primary");
        });
    }

    private void schedule(Agreement agreement, PartyValidity validity, LocalDate today) {
        AgreementLife life = agreement.life();
        TerminationNotice notice = life.notice();
        Optional<LocalDate> next = Stream.of(
                        Optional.ofNullable(life.activeFrom() == null ? life.firstDay(agreement.entry()) : null),
                        Optional.ofNullable(notice != null && notice.agreed() ? notice.on() : null),
                        validity.nextInvalid(today),
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
