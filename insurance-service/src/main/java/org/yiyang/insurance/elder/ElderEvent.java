package org.yiyang.insurance.elder;

import org.yiyang.kit.history.Fact;

/** Everything that this service publishes about an elder. */
public sealed interface ElderEvent extends Fact {
    record ElderEntered() implements ElderEvent {}

    record ElderTakenOver() implements ElderEvent {}

    record ElderVerified() implements ElderEvent {}

    record ElderMismatched() implements ElderEvent {}

    record ElderUpdateProposed() implements ElderEvent {}

    record ElderUpdateDeclined() implements ElderEvent {}

    record ElderHomeSucceeded() implements ElderEvent {}

    record ElderPaused() implements ElderEvent {}

    record ElderResumed() implements ElderEvent {}

    record ElderTransferredOut() implements ElderEvent {}

    record ElderDeceased() implements ElderEvent {}

    record ElderDeathRevoked() implements ElderEvent {}

    record ElderClosed() implements ElderEvent {}

    record FamilyAuthorised() implements ElderEvent {}

    record FamilyAuthorisationWithdrawn() implements ElderEvent {}

    record ElderCorrected() implements ElderEvent {}
}
