package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Lets silence grant a renewal (视为准予延续). */
@ApplicationScoped
class RenewalHandler implements DeadlineHandler {
    private final CaseReviews reviews;

    RenewalHandler(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return CaseDeadlines.RENEWAL;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reviews.deemRenewed(
                call, deadline.subject(), WorkCalendar.dayOf(deadline.dueAt()).minusDays(1));
    }
}
