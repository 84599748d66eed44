package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.DeadlineHandler;

/** Tells everybody that a certificate has expired, on the first day on which it no longer holds. */
@ApplicationScoped
class ExpiryHandler implements DeadlineHandler {
    private final Institutions institutions;

    ExpiryHandler(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public String kind() {
        return Expiries.KIND;
    }

    @Override
    public void due(Call call, Deadline deadline) {
        institutions.expire(call, deadline.subject(), deadline.part());
    }
}
