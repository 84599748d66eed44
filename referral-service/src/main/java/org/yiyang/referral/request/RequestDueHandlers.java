package org.yiyang.referral.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.yiyang.kit.deadline.DeadlineHandler;
import org.yiyang.kit.deadline.DeadlineHandlers;
import org.yiyang.kit.deadline.DeadlineKind;

/** What happens when something in a request has come due: the request itself decides. */
@ApplicationScoped
class RequestDueHandlers implements DeadlineHandlers {
    private final ReferralRequests requests;

    RequestDueHandlers(ReferralRequests requests) {
        this.requests = requests;
    }

    @Override
    public Map<DeadlineKind, DeadlineHandler> handlers() {
        return DeadlineHandlers.each(
                RequestDue.values(), due -> (call, deadline) -> requests.due(call, deadline.subject(), due));
    }
}
