package org.yiyang.referral.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.referral.escalation.EscalationParameter;

/** What is due next in a referral: follows from the referral, the region's figures and the visits booked alone. */
final class ReferralClock {
    private final Referral referral;
    private final Watch watch;
    private final Facts facts;
    private final List<Due> dues = new ArrayList<>();

    private ReferralClock(Referral referral, Facts facts) {
        this.referral = referral;
        this.watch = referral.watch();
        this.facts = facts;
    }

    /** What besides the referral decides. */
    interface Facts {
        /** The figure of the sender's region that was in force at a moment. */
        int figure(ParameterKey figure, Instant on);

        /** The last day for which a visit of the patient is booked. */
        Optional<LocalDate> lastVisit();

        /** Whether the hospital has said of a visit that the patient came. */
        boolean visited();

        /** When the deadline of a kind came the last time. */
        Optional<Instant> firedAt(ReferralDue due);
    }

    /**
     * Something due: at a moment, or so many workdays after a day.
     *
     * @param begun since when people have it
     * @param at null where workdays are counted
     * @param workdays null where none are
     */
    record Due(ReferralDue kind, Instant begun, Instant at, Integer workdays) {}

    /** All that is due in a referral, but for the reminder, which follows from when these are. */
    static List<Due> of(Referral referral, Facts facts) {
        ReferralClock clock = new ReferralClock(referral, facts);
        if (Watching.isPaused(referral)) {
            clock.add(
                    ReferralDue.REFERRAL_PAUSE,
                    clock.watch.pause().since(),
                    clock.watch.pause().until());
        } else {
            clock.state();
            clock.escalation();
        }
        clock.paperwork();
        return clock.dues;
    }

    private void state() {
        Runnable set = switch (referral.status()) {
            case SUBMITTED -> () -> within(ReferralDue.REFERRAL_RELEASE, hours(ReferralParameter.REFERRAL_RELEASE));
            case PENDING -> this::answer;
            case REJECTED ->
                () -> within(ReferralDue.REFERRAL_AFTER_REJECTION, hours(ReferralParameter.REFERRAL_REJECTED_EXPIRY));
            case ACCEPTED, IN_TRANSIT -> this::arrival;
            case ARRIVED, IN_TREATMENT ->
                () -> within(ReferralDue.REFERRAL_RETURN, days(ReferralParameter.REFERRAL_RETURN_SLIP));
            case RETURNED -> this::confirmation;
            case RECEIVED, FOLLOWED_UP ->
                () -> within(ReferralDue.REFERRAL_FOLLOW_UP, days(ReferralParameter.REFERRAL_FOLLOW_UP));
            case REVIEWED, REDIRECTED, COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> () -> {};
        };
        set.run();
    }

    /** Whoever is warned late still has the whole time from the warning to the expiry. */
    private void answer() {
        Instant asked = referral.times().askedAt();
        Instant answer = paused(asked.plus(Duration.ofMinutes(referral.channel().responseMinutes())));
        if (!referral.flags().contains(ReferralFlag.RESPONSE_OVERDUE)) {
            add(ReferralDue.REFERRAL_RESPONSE, asked, answer);
            return;
        }
        Instant warned = facts.firedAt(ReferralDue.REFERRAL_RESPONSE)
                .filter(answer::isBefore)
                .orElse(answer);
        Duration expiry = hours(ReferralParameter.REFERRAL_NO_RESPONSE_EXPIRY);
        add(ReferralDue.REFERRAL_NO_RESPONSE, warned, warned.plus(expiry));
    }

    private void arrival() {
        if (referral.variant() == ReferralKind.UP) {
            slip();
        } else if (referral.variant() == ReferralKind.DOWN) {
            within(ReferralDue.REFERRAL_ON_THE_WAY, days(ReferralParameter.REFERRAL_COMING_DOWN));
        } else {
            within(ReferralDue.REFERRAL_ON_THE_WAY, minutes(ReferralParameter.REFERRAL_EMERGENCY_ARRIVAL));
            if (Watching.awaitsNotice(referral)) {
                within(ReferralDue.REFERRAL_NOTICE, minutes(ReferralParameter.REFERRAL_EMERGENCY_NOTICE));
            }
        }
    }

    /**
     * A visit that is arranged for a later day makes the slip valid up to that day. When that is over, somebody finds
     * out where the patient is; a referral ends by itself only if nobody says that the patient set out or came.
     */
    private void slip() {
        Instant accepted = referral.times().acceptedAt() == null
                ? since()
                : referral.times().acceptedAt();
        int valid = facts.figure(ReferralParameter.REFERRAL_SLIP_VALID, accepted);
        LocalDate slip = WorkCalendar.dayOf(paused(accepted)).plusDays(valid);
        LocalDate last = Stream.of(
                        Optional.of(slip),
                        Optional.ofNullable(referral.appointment())
                                .map(Appointment::visitAt)
                                .map(WorkCalendar::dayOf),
                        facts.lastVisit())
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(slip);
        Instant end = WorkCalendar.endOfDay(last);
        if (!referral.flags().contains(ReferralFlag.ARRIVAL_OVERDUE)) {
            add(ReferralDue.REFERRAL_ARRIVAL, accepted, end);
        } else if (Watching.mayBeMissing(referral) && !facts.visited()) {
            Instant from = facts.firedAt(ReferralDue.REFERRAL_ARRIVAL)
                    .filter(end::isBefore)
                    .orElse(end);
            add(ReferralDue.REFERRAL_NO_SHOW, from, from.plus(hours(ReferralParameter.REFERRAL_NO_SHOW_EXPIRY)));
        }
    }

    private void confirmation() {
        if (!referral.flags().contains(ReferralFlag.CONFIRMATION_OVERDUE)) {
            Instant returned = paused(referral.times().returnedAt());
            int workdays = facts.figure(ReferralParameter.REFERRAL_RETURN_CONFIRMATION, returned);
            dues.add(new Due(ReferralDue.REFERRAL_CONFIRMATION, returned, null, workdays));
        }
    }

    private void paperwork() {
        if (referral.awaitsPaperwork() && !referral.flags().contains(ReferralFlag.PAPERWORK_OVERDUE)) {
            Instant begun = referral.times().submittedAt();
            int owed = facts.figure(ReferralParameter.REFERRAL_EMERGENCY_PAPERWORK, begun);
            add(ReferralDue.REFERRAL_PAPERWORK, begun, begun.plus(Duration.ofHours(owed)));
        }
    }

    /** One rule for all that is late: dispatchers have some time, then the region above is notified, repeatedly. */
    private void escalation() {
        Instant from = watch.escalation().since();
        if (from == null || !Watching.isFollowed(referral)) {
            return;
        }
        boolean emergency = referral.variant() == ReferralKind.EMERGENCY
                && referral.status().watched();
        Duration next =
                EscalationParameter.next(watch.escalation().level(), emergency, figure -> facts.figure(figure, from));
        add(ReferralDue.REFERRAL_ESCALATION, from, paused(from.plus(next)));
    }

    /** Since the state was come to, if it is not late already. */
    private void within(ReferralDue kind, Duration time) {
        if (kind.flag() == null || !referral.flags().contains(kind.flag())) {
            add(kind, since(), paused(since().plus(time)));
        }
    }

    private void add(ReferralDue kind, Instant begun, Instant at) {
        dues.add(new Due(kind, begun, at, null));
    }

    private Instant since() {
        return watch.since() == null ? referral.times().submittedAt() : watch.since();
    }

    private Instant paused(Instant due) {
        return due.plusSeconds(watch.pause().seconds());
    }

    private Duration minutes(ReferralParameter figure) {
        return Duration.ofMinutes(facts.figure(figure, since()));
    }

    private Duration hours(ReferralParameter figure) {
        return Duration.ofHours(facts.figure(figure, since()));
    }

    private Duration days(ReferralParameter figure) {
        return Duration.ofDays(facts.figure(figure, since()));
    }
}
