package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Marks a case that should have been decided. */
@ApplicationScoped
class DecisionHandler implements DeadlineHandler {
    private final CaseReviews reviews;

    DecisionHandler(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return CaseDeadlines.DECISION;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reviews.overdue(call, deadline.subject(), CaseDeadlines.DECISION);
    }
}
