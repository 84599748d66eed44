package org.yiyang.referral.homevisit;

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

/** Sets until when a visit to a home is booked or recorded; follows from its state alone. */
@ApplicationScoped
class HomeVisitDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;

    HomeVisitDeadlines(Deadlines deadlines, Parameters parameters) {
        this.deadlines = deadlines;
        this.parameters = parameters;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof HomeVisit visit) {
            deadlines.clearAll(visit.id());
            created(call, visit);
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (!(aggregate instanceof HomeVisit visit) || visit.overdue()) {
            return;
        }
        if (visit.status() == HomeVisitStatus.ASKED) {
            int workdays = parameters.integer(HomeVisitParameter.HOME_VISIT_ANSWER, visit.region(), visit.askedOn());
            deadlines.setWorkdays(visit.id(), HomeVisitDue.HOME_VISIT_ANSWER.name(), visit.askedOn(), workdays);
        } else if (visit.status() == HomeVisitStatus.BOOKED) {
            int hours = parameters.integer(HomeVisitParameter.HOME_VISIT_RECORD, visit.region(), visit.day());
            Instant ends = WorkCalendar.endOfDay(visit.day());
            deadlines.set(Deadline.at(
                    visit.id(),
                    HomeVisitDue.HOME_VISIT_RECORD.name(),
                    visit.id(),
                    ends,
                    ends.plus(Duration.ofHours(hours))));
        }
    }
}
