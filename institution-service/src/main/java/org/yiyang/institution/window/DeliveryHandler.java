package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Marks a case whose result should have been handed out. */
@ApplicationScoped
class DeliveryHandler implements DeadlineHandler {
    private final CaseReviews reviews;

    DeliveryHandler(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return CaseDeadlines.DELIVERY;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reviews.overdue(call, deadline.subject(), CaseDeadlines.DELIVERY);
    }
}
