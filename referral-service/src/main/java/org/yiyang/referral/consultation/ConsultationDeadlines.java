package org.yiyang.referral.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.referral.referral.Urgency;

/** Sets until when a remote consultation is answered, while it is asked. */
@ApplicationScoped
class ConsultationDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;

    ConsultationDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof RemoteConsultation consultation) {
            deadlines.clearAll(consultation.id());
            created(call, consultation);
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof RemoteConsultation consultation
                && consultation.status() == ConsultationStatus.ASKED
                && !consultation.overdue()) {
            Instant asked = consultation.askedAt();
            ConsultationParameter figure = consultation.urgency() == Urgency.URGENT
                    ? ConsultationParameter.CONSULTATION_ANSWER_URGENT
                    : ConsultationParameter.CONSULTATION_ANSWER_ROUTINE;
            int minutes = parameters.integer(figure, consultation.region(), WorkCalendar.dayOf(asked));
            deadlines.set(Deadline.at(
                    consultation.id(),
                    ConsultationDue.CONSULTATION_ANSWER.name(),
                    consultation.id(),
                    asked,
                    asked.plus(Duration.ofMinutes(minutes))));
        }
    }
}
