package org.yiyang.referral.homebed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;

/** What is done when something in a bed at home has come due. */
class HomeBedDueHandlers {
    /** One kind of deadline. */
    private record Handler(HomeBedDue due, HomeBeds beds) implements DeadlineHandler {
        @Override
        public String kind() {
            return due.name();
        }

        @Override
        public void due(Call call, Deadline deadline) {
            beds.due(call, deadline.subject(), due);
        }
    }

    @Produces
    @Singleton
    DeadlineCatalog homeBedKinds() {
        return () -> List.of(HomeBedDue.values());
    }

    @Produces
    @Singleton
    DeadlineHandler answer(HomeBeds beds) {
        return new Handler(HomeBedDue.HOME_BED_ANSWER, beds);
    }

    @Produces
    @Singleton
    DeadlineHandler ending(HomeBeds beds) {
        return new Handler(HomeBedDue.HOME_BED_ENDING, beds);
    }

    @Produces
    @Singleton
    DeadlineHandler period(HomeBeds beds) {
        return new Handler(HomeBedDue.HOME_BED_PERIOD, beds);
    }
}
