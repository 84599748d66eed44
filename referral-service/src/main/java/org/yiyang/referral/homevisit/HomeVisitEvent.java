package org.yiyang.referral.homevisit;

import org.yiyang.kit.history.Fact;

/** Everything that is noted about visits to homes; nobody else consumes it, so that it has no topic. */
sealed interface HomeVisitEvent extends Fact {
    record HomeVisitAsked() implements HomeVisitEvent {}

    record HomeVisitBooked() implements HomeVisitEvent {}

    record HomeVisitDone() implements HomeVisitEvent {}

    record HomeVisitMissed() implements HomeVisitEvent {}

    record HomeVisitCancelled() implements HomeVisitEvent {}

    record HomeVisitSucceeded() implements HomeVisitEvent {}

    record HomeVisitOverdue() implements HomeVisitEvent {}
}
