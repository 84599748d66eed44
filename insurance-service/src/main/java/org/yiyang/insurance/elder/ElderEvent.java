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

    record FamilyInvited() implements ElderEvent {}

    record FamilyInvitationsWithdrawn() implements ElderEvent {}

    record FamilyAuthorised() implements ElderEvent {}

    record FamilyAuthorisationWithdrawn() implements ElderEvent {}

    record ElderMerged() implements ElderEvent {}

    record DuplicateAbsorbed() implements ElderEvent {}

    record ElderUnmerged() implements ElderEvent {}

    record DuplicateGivenBack() implements ElderEvent {}

    record ElderGroupsChanged() implements ElderEvent {}

    record ElderAssessed() implements ElderEvent {}

    record ElderAssessmentWithdrawn() implements ElderEvent {}

    record ElderLongTermCareChanged() implements ElderEvent {}

    record ElderIdentifiersChanged() implements ElderEvent {}

    record ElderCorrected() implements ElderEvent {}

    record ElderHoldChanged() implements ElderEvent {}

    record ElderErased() implements ElderEvent {}
}
