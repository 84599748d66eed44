package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;
import org.yiyang.kit.parameter.Parameters;

/** Sets what is due in a referral after every change of it; follows from its state alone. */
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
            arrival(expected);
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
        ReferralStatus status = referral.status();
        if (status == ReferralStatus.PENDING) {
            answer(referral);
        } else if (status == ReferralStatus.REJECTED) {
            redirection(referral);
        } else if (status.awaitsArrival()) {
            arrival(referral);
        } else if (status == ReferralStatus.RETURNED) {
            confirmation(referral);
        }
        paperwork(referral);
    }

    /** Whoever is warned late still has the whole time from the warning to the expiry. */
    private void answer(Referral referral) {
        Instant asked = referral.times().askedAt();
        Instant answer = asked.plus(Duration.ofMinutes(referral.channel().responseMinutes()));
        if (!referral.flags().contains(ReferralFlag.RESPONSE_OVERDUE)) {
            set(referral.id(), ReferralDue.REFERRAL_RESPONSE, asked, answer);
            return;
        }
        int hours = figure(ReferralParameter.REFERRAL_NO_RESPONSE_EXPIRY, referral, asked);
        Instant warned = deadlines
                .firedAt(referral.id(), ReferralDue.REFERRAL_RESPONSE.name())
                .filter(answer::isBefore)
                .orElse(answer);
        set(referral.id(), ReferralDue.REFERRAL_NO_RESPONSE, warned, warned.plus(Duration.ofHours(hours)));
    }

    private void redirection(Referral referral) {
        Instant rejected = referral.times().rejectedAt();
        int hours = figure(ReferralParameter.REFERRAL_REJECTED_EXPIRY, referral, rejected);
        set(referral.id(), ReferralDue.REFERRAL_AFTER_REJECTION, rejected, rejected.plus(Duration.ofHours(hours)));
    }

    /** A visit that is arranged for a later day makes the slip valid up to that day. */
    private void arrival(Referral referral) {
        Instant accepted = referral.times().acceptedAt();
        if (accepted == null || referral.variant() != ReferralKind.UP) {
            return;
        }
        int days = figure(ReferralParameter.REFERRAL_SLIP_VALID, referral, accepted);
        LocalDate slip = WorkCalendar.dayOf(accepted).plusDays(days);
        LocalDate last = Stream.of(
                        Optional.of(slip),
                        Optional.ofNullable(referral.appointment())
                                .map(Appointment::visitAt)
                                .map(WorkCalendar::dayOf),
                        visits.lastDayOf(referral.id()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(slip);
        set(referral.id(), ReferralDue.REFERRAL_ARRIVAL, accepted, WorkCalendar.endOfDay(last));
    }

    private void confirmation(Referral referral) {
        if (referral.flags().contains(ReferralFlag.CONFIRMATION_OVERDUE)) {
            return;
        }
        Instant returned = referral.times().returnedAt();
        int workdays = figure(ReferralParameter.REFERRAL_RETURN_CONFIRMATION, referral, returned);
        deadlines.setWorkdays(
                referral.id(), ReferralDue.REFERRAL_CONFIRMATION.name(), WorkCalendar.dayOf(returned), workdays);
    }

    private void paperwork(Referral referral) {
        if (!referral.awaitsPaperwork() || referral.flags().contains(ReferralFlag.PAPERWORK_OVERDUE)) {
            return;
        }
        Instant begun = referral.times().submittedAt();
        int hours = figure(ReferralParameter.REFERRAL_EMERGENCY_PAPERWORK, referral, begun);
        set(referral.id(), ReferralDue.REFERRAL_PAPERWORK, begun, begun.plus(Duration.ofHours(hours)));
    }

    private int figure(ReferralParameter figure, Referral referral, Instant on) {
        return parameters.integer(figure, referral.sender().parameterRegion(), WorkCalendar.dayOf(on));
    }

    private void set(UUID referral, ReferralDue due, Instant begun, Instant at) {
        deadlines.set(Deadline.at(referral, due.name(), referral, begun, at));
    }
}
