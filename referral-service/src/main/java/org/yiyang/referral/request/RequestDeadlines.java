package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;
import org.yiyang.kit.parameter.ParameterKey;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.referral.escalation.Escalation;
import org.yiyang.referral.escalation.EscalationParameter;
import org.yiyang.referral.escalation.Reminder;
import org.yiyang.referral.referral.Urgency;

/** Sets what is due in a request after every change of it; follows from its state alone. */
@ApplicationScoped
class RequestDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;

    RequestDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof ReferralRequest request) {
            deadlines.clearAll(request.id());
            created(call, request);
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof ReferralRequest request && request.status() == RequestStatus.OPEN) {
            answer(request);
            escalation(request);
        }
    }

    /** Whoever is warned late still has the whole time from the warning to the expiry. */
    private void answer(ReferralRequest request) {
        Instant asked = request.waitsSince();
        boolean urgent = request.urgency() == Urgency.URGENT;
        int minutes = figure(
                urgent ? RequestParameter.REQUEST_ANSWER_URGENT : RequestParameter.REQUEST_ANSWER_ROUTINE,
                request,
                asked);
        Instant answer = asked.plus(Duration.ofMinutes(minutes));
        if (request.watch().overdue()) {
            Instant warned = deadlines
                    .firedAt(request.id(), RequestDue.REQUEST_ANSWER.name())
                    .filter(answer::isBefore)
                    .orElse(answer);
            int hours = figure(RequestParameter.REQUEST_EXPIRY, request, warned);
            set(request, RequestDue.REQUEST_EXPIRY, warned, warned.plus(Duration.ofHours(hours)));
            return;
        }
        set(request, RequestDue.REQUEST_ANSWER, asked, answer);
        if (!request.watch().dueSoon()) {
            int left = figure(EscalationParameter.ESCALATION_REMINDER, request, asked);
            set(request, RequestDue.REQUEST_REMINDER, asked, Reminder.of(asked, answer, left));
        }
    }

    private void escalation(ReferralRequest request) {
        Escalation escalation = request.watch().escalation();
        if (escalation.since() != null) {
            Instant from = escalation.since();
            Duration next =
                    EscalationParameter.next(escalation.level(), false, figure -> figure(figure, request, from));
            set(request, RequestDue.REQUEST_ESCALATION, from, from.plus(next));
        }
    }

    private int figure(ParameterKey figure, ReferralRequest request, Instant on) {
        String region = request.region() == null ? "" : request.region();
        return parameters.integer(figure, region, WorkCalendar.dayOf(on));
    }

    private void set(ReferralRequest request, RequestDue due, Instant begun, Instant at) {
        deadlines.set(Deadline.at(request.id(), due.name(), request.id(), begun, at));
    }
}
