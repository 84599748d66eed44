package org.yiyang.referral.homebed;

import org.yiyang.kit.history.Fact;

/** Everything that is noted about beds at home; nobody else consumes it, so that it has no topic. */
sealed interface HomeBedEvent extends Fact {
    record HomeBedAsked() implements HomeBedEvent {}

    record HomeBedConsented() implements HomeBedEvent {}

    record HomeBedOpened() implements HomeBedEvent {}

    record HomeBedDeclined() implements HomeBedEvent {}

    record HomeBedWithdrawn() implements HomeBedEvent {}

    record HomeBedVisited() implements HomeBedEvent {}

    record HomeBedPlanChanged() implements HomeBedEvent {}

    record HomeBedClosed() implements HomeBedEvent {}

    record HomeBedEnding() implements HomeBedEvent {}

    record HomeBedOverdue() implements HomeBedEvent {}

    record HomeBedSucceeded() implements HomeBedEvent {}

    record HomeBedBack() implements HomeBedEvent {}
}
