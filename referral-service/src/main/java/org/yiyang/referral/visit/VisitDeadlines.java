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
import org.yiyang.referral.referral.ReferralDeadlines;

/** Sets until when the hospital may say that an elder came, while the visit is booked, and has the referral's slip follow. */
@ApplicationScoped
class VisitDeadlines implements ChangeWatcher {
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final ReferralDeadlines slips;

    VisitDeadlines(Deadlines deadlines, Parameters parameters, ReferralDeadlines slips) {
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.slips = slips;
    }

    @Override
    public void changed(Call call, Aggregate aggregate) {
        if (aggregate instanceof BookedVisit visit) {
            deadlines.clearAll(visit.id());
            created(call, visit);
        }
    }

    private void follow(BookedVisit visit) {
        if (visit.referralId() != null) {
            slips.visitsChanged(visit.referralId());
        }
    }

    @Override
    public void created(Call call, Aggregate aggregate) {
        if (aggregate instanceof BookedVisit visit) {
            attendance(call, visit);
            follow(visit);
        }
    }

    private void attendance(Call call, BookedVisit visit) {
        if (visit.status() == VisitStatus.BOOKED) {
            int hours = parameters.integer(VisitParameter.VISIT_ATTENDANCE, visit.region(), call.today());
            Instant ends = WorkCalendar.endOfDay(visit.day());
            Instant due = ends.plus(Duration.ofHours(hours));
            deadlines.set(Deadline.at(visit.id(), VisitDue.VISIT_ATTENDANCE.name(), visit.id(), ends, due));
        }
    }
}
