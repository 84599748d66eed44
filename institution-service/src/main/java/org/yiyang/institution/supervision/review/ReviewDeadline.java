package org.yiyang.institution.supervision.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.OutageEffect;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.outbox.ChangeWatcher;

/** What comes due in annual reviews. */
enum ReviewDeadline implements DeadlineKind {
    ANNUAL_REVIEW_DUE;

    @Override
    public OutageEffect outage() {
        // The day belongs to the year that is reviewed.
        return OutageEffect.NONE;
    }

    /** An open review has its day, any other none. */
    @ApplicationScoped
    static class Keeper implements ChangeWatcher {
        private final Deadlines deadlines;

        Keeper(Deadlines deadlines) {
            this.deadlines = deadlines;
        }

        @Override
        public void created(Call call, Aggregate subject) {
            if (subject instanceof AnnualReview review && review.dueOn() != null) {
                deadlines.set(Deadline.at(
                        review.id(),
                        ANNUAL_REVIEW_DUE.name(),
                        review.id(),
                        review.dueOn().plusDays(1).atStartOfDay(Call.CHINA).toInstant()));
            }
        }

        @Override
        public void changed(Call call, Aggregate subject) {
            if (subject instanceof AnnualReview review && review.status() == ReviewStatus.ANNULLED) {
                deadlines.clearAll(review.id());
            }
        }
    }

    /** The day moves nothing: the bureau's task says that it is late. */
    @ApplicationScoped
    static class Handlers implements DeadlineHandlers {
        @Override
        public Map<DeadlineKind, DeadlineHandler> handlers() {
            return DeadlineHandlers.each(values(), due -> DeadlineHandler.NOTHING);
        }
    }
}
