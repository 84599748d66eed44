package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Marks a draft by which a home should have filed what has changed. */
@ApplicationScoped
class ChangeFilingHandler implements DeadlineHandler {
    private final CaseReviews reviews;

    ChangeFilingHandler(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return CaseDeadlines.CHANGE_FILING;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reviews.overdue(call, deadline.subject(), CaseDeadlines.CHANGE_FILING);
    }
}
