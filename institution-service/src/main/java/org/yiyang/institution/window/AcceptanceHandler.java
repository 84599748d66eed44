package org.yiyang.institution.window;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Accepts a case about which nothing was said in time: 行政许可法 art. 32(4). */
@ApplicationScoped
class AcceptanceHandler implements DeadlineHandler {
    private final CaseReviews reviews;

    AcceptanceHandler(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String kind() {
        return CaseDeadlines.ACCEPTANCE;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        reviews.deemAccepted(call, deadline.subject());
    }
}
