package org.yiyang.referral.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.yiyang.referral.escalation.Escalation;

/**
 * What is watched over in a request besides its state.
 *
 * @param since since when whoever is asked has it
 * @param dueSoon whether the time for the answer is nearly up
 * @param overdue whether it is over
 */
@Embeddable
public record RequestWatch(
        @Column(name = "waits_since") Instant since,
        @Column(name = "due_soon") boolean dueSoon,
        @Column(name = "overdue") boolean overdue,
        @Embedded Escalation escalation) {
    static final RequestWatch NONE = new RequestWatch(null, false, false, Escalation.NONE);

    /** Somebody is asked again, or nobody any more. */
    RequestWatch entered(Instant at) {
        return new RequestWatch(at, false, false, escalation.eased());
    }

    RequestWatch reminded() {
        return new RequestWatch(since, !overdue, overdue, escalation);
    }

    RequestWatch late(Instant at) {
        return new RequestWatch(since, false, true, escalation.raised(at));
    }

    RequestWatch passedUp(Instant at) {
        return new RequestWatch(since, dueSoon, overdue, escalation.passedUp(at));
    }

    RequestWatch assigned(String account) {
        return new RequestWatch(since, dueSoon, overdue, escalation.assigned(account));
    }
}
