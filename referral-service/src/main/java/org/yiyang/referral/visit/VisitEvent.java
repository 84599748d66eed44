package org.yiyang.referral.visit;

import org.yiyang.kit.history.Fact;

/** Everything that is noted about slots and booked visits; nobody else consumes it, so that it has no topic. */
sealed interface VisitEvent extends Fact {
    record SlotOpened() implements VisitEvent {}

    record SlotClosed() implements VisitEvent {}

    record VisitBooked() implements VisitEvent {}

    record VisitMoved() implements VisitEvent {}

    record VisitAttended() implements VisitEvent {}

    record VisitMissed() implements VisitEvent {}

    record VisitCancelled() implements VisitEvent {}

    record VisitSucceeded() implements VisitEvent {}
}
