package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.referral.escalation.EscalationParameter;
import org.yiyang.referral.escalation.Reminder;

/** Sets what is due in a referral after every change of it, by {@link ReferralClock}. */
@ApplicationScoped
public class ReferralDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final ArrangedVisits visits;
    private final ReferralRepository repository;

    ReferralDeadlines(
            Deadlines deadlines, Parameters parameters, ArrangedVisits visits, ReferralRepository repository) {
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.visits = visits;
        this.repository = repository;
    }

    /** A visit of its patient was booked, moved or cancelled: the slip is valid up to the last of them. */
    public void visitsChanged(UUID referral) {
        Referral expected = repository.findById(referral);
        if (expected.status().awaitsArrival()) {
            deadlines.clearAll(referral);
            set(expected);
        }
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof Referral referral) {
            deadlines.clearAll(referral.id());
            set(referral);
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof Referral referral) {
            set(referral);
        }
    }

    private void set(Referral referral) {
        List<Deadline> all = new ArrayList<>();
        Deadline next = null;
        for (ReferralClock.Due due : ReferralClock.of(referral, new Known(referral))) {
            Deadline one = deadline(referral.id(), due);
            all.add(one);
            boolean sooner = next == null || one.dueAt().isBefore(next.dueAt());
            next = due.kind().forPeople() && sooner ? one : next;
        }
        if (next != null && !referral.flags().contains(ReferralFlag.DUE_SOON)) {
            all.add(reminder(referral, next));
        }
        deadlines.set(all);
    }

    private Deadline deadline(UUID referral, ReferralClock.Due due) {
        if (due.workdays() != null) {
            return deadlines.afterWorkdays(
                    referral, due.kind().name(), WorkCalendar.dayOf(due.begun()), due.workdays());
        }
        return Deadline.at(referral, due.kind().name(), referral, due.begun(), due.at());
    }

    private Deadline reminder(Referral referral, Deadline next) {
        Instant begun = next.begunAt() == null ? WorkCalendar.endOfDay(next.start()) : next.begunAt();
        int left = figure(referral, EscalationParameter.ESCALATION_REMINDER, begun);
        Instant at = Reminder.of(begun, next.dueAt(), left);
        return Deadline.at(referral.id(), ReferralDue.REFERRAL_REMINDER.name(), referral.id(), begun, at);
    }

    /** Whether what a reminder is of has come, too, so that there is nothing left to be reminded of. */
    boolean isTooLate(UUID referral, Instant now) {
        return deadlines.openOf(referral).stream()
                .filter(due -> ReferralDue.valueOf(due.kind()).forPeople())
                .anyMatch(due -> !now.isBefore(due.dueAt()));
    }

    private int figure(Referral referral, ParameterKey figure, Instant on) {
        return parameters.integer(figure, referral.sender().parameterRegion(), WorkCalendar.dayOf(on));
    }

    /** What is known here of one referral. */
    private final class Known implements ReferralClock.Facts {
        private final Referral referral;

        Known(Referral referral) {
            this.referral = referral;
        }

        @Override
        public int figure(ParameterKey figure, Instant on) {
            return ReferralDeadlines.this.figure(referral, figure, on);
        }

        @Override
        public Optional<LocalDate> lastVisit() {
            return visits.lastDayOf(referral.id());
        }

        @Override
        public boolean visited() {
            return visits.attendedFor(referral.id());
        }

        @Override
        public Optional<Instant> firedAt(ReferralDue due) {
            return deadlines.firedAt(referral.id(), due.name());
        }
    }
}
