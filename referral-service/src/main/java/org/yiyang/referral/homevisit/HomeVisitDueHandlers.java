package org.yiyang.referral.homevisit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;

/** What is done when something in a visit to a home has come due. */
class HomeVisitDueHandlers {
    /** One kind of deadline. */
    private record Handler(HomeVisitDue due, HomeVisits visits) implements DeadlineHandler {
        @Override
        public String kind() {
            return due.name();
        }

        @Override
        public void due(Call call, Deadline deadline) {
            visits.due(call, deadline.subject(), due);
        }
    }

    @Produces
    @Singleton
    DeadlineCatalog homeVisitKinds() {
        return () -> List.of(HomeVisitDue.values());
    }

    @Produces
    @Singleton
    DeadlineHandler answer(HomeVisits visits) {
        return new Handler(HomeVisitDue.HOME_VISIT_ANSWER, visits);
    }

    @Produces
    @Singleton
    DeadlineHandler record(HomeVisits visits) {
        return new Handler(HomeVisitDue.HOME_VISIT_RECORD, visits);
    }
}
