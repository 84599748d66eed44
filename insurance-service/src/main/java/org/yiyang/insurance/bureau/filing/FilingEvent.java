package org.yiyang.insurance.bureau.filing;

import org.yiyang.kit.history.Fact;

/** Everything that this service publishes about filings. */
sealed interface FilingEvent extends Fact {
    record FilingPrepared() implements FilingEvent {}

    record FilingCompleted() implements FilingEvent {}

    record FilingAccepted() implements FilingEvent {}

    record FilingRefused() implements FilingEvent {}

    record FilingGivenUp() implements FilingEvent {}

    record FilingReplayed() implements FilingEvent {}

    record RevocationBegun() implements FilingEvent {}

    record FilingRevoked() implements FilingEvent {}

    record FilingWithdrawn() implements FilingEvent {}

    record FilingHandedOn() implements FilingEvent {}
}
