package org.yiyang.referral.visit;

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

/** Sets until when the hospital may say that an elder came, while the visit is booked. */
@ApplicationScoped
class VisitDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;

    VisitDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof BookedVisit visit) {
            deadlines.clearAll(visit.id());
            created(call, visit);
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof BookedVisit visit && visit.status() == VisitStatus.BOOKED) {
            int hours = parameters.integer(VisitParameter.VISIT_ATTENDANCE, visit.region(), call.today());
            Instant ends = WorkCalendar.endOfDay(visit.day());
            Instant due = ends.plus(Duration.ofHours(hours));
            deadlines.set(Deadline.at(visit.id(), VisitDue.VISIT_ATTENDANCE.name(), visit.id(), ends, due));
        }
    }
}
