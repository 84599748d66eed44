package org.yiyang.referral.request;

import org.yiyang.kit.history.Fact;

/** What happens to a request; of no interest to other services, so it has no topic. */
sealed interface RequestEvent extends Fact {
    record Requested() implements RequestEvent {}

    record Referred() implements RequestEvent {}

    record Declined() implements RequestEvent {}

    record Withdrawn() implements RequestEvent {}

    record Ended() implements RequestEvent {}

    record Reopened() implements RequestEvent {}

    record Reminded() implements RequestEvent {}

    record Overdue() implements RequestEvent {}

    record Escalated() implements RequestEvent {}

    record Assigned() implements RequestEvent {}

    record Expired() implements RequestEvent {}

    record Succeeded() implements RequestEvent {}
}
