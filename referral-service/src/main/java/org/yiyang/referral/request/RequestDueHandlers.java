package org.yiyang.referral.request;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineCatalog;
import org.yiyang.kit.deadline.DeadlineHandler;

/** What is done when something in a request has come due: the request itself decides. */
class RequestDueHandlers {
    /** One kind of deadline. */
    private record Handler(RequestDue due, ReferralRequests requests) implements DeadlineHandler {
        @Override
        public String kind() {
            return due.name();
        }

        @Override
        public void due(Call call, Deadline deadline) {
            requests.due(call, deadline.subject(), due);
        }
    }

    @Produces
    @Singleton
    DeadlineCatalog requestKinds() {
        return () -> List.of(RequestDue.values());
    }

    @Produces
    @Singleton
    DeadlineHandler requestAnswer(ReferralRequests requests) {
        return new Handler(RequestDue.REQUEST_ANSWER, requests);
    }

    @Produces
    @Singleton
    DeadlineHandler requestExpiry(ReferralRequests requests) {
        return new Handler(RequestDue.REQUEST_EXPIRY, requests);
    }

    @Produces
    @Singleton
    DeadlineHandler requestReminder(ReferralRequests requests) {
        return new Handler(RequestDue.REQUEST_REMINDER, requests);
    }

    @Produces
    @Singleton
    DeadlineHandler requestEscalation(ReferralRequests requests) {
        return new Handler(RequestDue.REQUEST_ESCALATION, requests);
    }
}
