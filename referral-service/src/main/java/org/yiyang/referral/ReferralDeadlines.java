package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.parameter.Parameters;

/** Sets what is due in a referral; follows from its state alone, so that every verb can ask for it. */
@ApplicationScoped
class ReferralDeadlines {
    private final Deadlines deadlines;
    private final Parameters parameters;

    ReferralDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    void follow(Referral referral) {
        deadlines.clearAll(referral.id());
        ReferralStatus status = referral.status();
        if (status == ReferralStatus.PENDING) {
            answer(referral);
        } else if (status == ReferralStatus.ACCEPTED || status == ReferralStatus.IN_TRANSIT) {
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
            set(referral.id(), Due.REFERRAL_RESPONSE, asked, answer);
            return;
        }
        int hours = figure(ReferralParameter.REFERRAL_NO_RESPONSE_EXPIRY, referral, asked);
        Instant warned = deadlines
                .firedAt(referral.id(), Due.REFERRAL_RESPONSE.name())
                .filter(answer::isBefore)
                .orElse(answer);
        set(referral.id(), Due.REFERRAL_NO_RESPONSE, warned, warned.plus(Duration.ofHours(hours)));
    }

    private void arrival(Referral referral) {
        Instant accepted = referral.times().acceptedAt();
        if (accepted == null || referral.referralKind() != ReferralKind.UP) {
            return;
        }
        int days = figure(ReferralParameter.REFERRAL_SLIP_VALID, referral, accepted);
        LocalDate last = WorkCalendar.dayOf(accepted).plusDays(days);
        set(referral.id(), Due.REFERRAL_ARRIVAL, accepted, WorkCalendar.endOfDay(last));
    }

    private void confirmation(Referral referral) {
        if (referral.flags().contains(ReferralFlag.CONFIRMATION_OVERDUE)) {
            return;
        }
        Instant returned = referral.times().returnedAt();
        int workdays = figure(ReferralParameter.REFERRAL_RETURN_CONFIRMATION, referral, returned);
        deadlines.setWorkdays(referral.id(), Due.REFERRAL_CONFIRMATION.name(), WorkCalendar.dayOf(returned), workdays);
    }

    private void paperwork(Referral referral) {
        if (!referral.awaitsPaperwork() || referral.flags().contains(ReferralFlag.PAPERWORK_OVERDUE)) {
            return;
        }
        Instant begun = referral.times().submittedAt();
        int hours = figure(ReferralParameter.REFERRAL_EMERGENCY_PAPERWORK, referral, begun);
        set(referral.id(), Due.REFERRAL_PAPERWORK, begun, begun.plus(Duration.ofHours(hours)));
    }

    private int figure(ReferralParameter figure, Referral referral, Instant on) {
        return parameters.integer(figure, Surroundings.regionOf(referral.sender()), WorkCalendar.dayOf(on));
    }

    private void set(UUID referral, Due due, Instant begun, Instant at) {
        deadlines.set(Deadline.at(referral, due.name(), referral, begun, at));
    }
}
