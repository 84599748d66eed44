package org.yiyang.institution.registry.entry;

import java.util.UUID;
import org.yiyang.kit.history.Fact;

/** Everything that this service publishes about an institution. */
public sealed interface InstitutionEvent extends Fact {
    record InstitutionRegistered() implements InstitutionEvent {}

    record InstitutionTakenOver() implements InstitutionEvent {}

    record InstitutionChanged() implements InstitutionEvent {}

    record InstitutionCorrected() implements InstitutionEvent {}

    record OfferingsChanged() implements InstitutionEvent {}

    record GreenChannelChanged() implements InstitutionEvent {}

    record InstitutionReplaced() implements InstitutionEvent {}

    record InstitutionAbsorbed(UUID replaced) implements InstitutionEvent {}

    record InstitutionSuspendedTooLong() implements InstitutionEvent {}

    record CareFilingReckoned() implements InstitutionEvent {}

    record QualificationVerified(UUID qualification) implements InstitutionEvent {}

    record VerificationOverdue(UUID qualification) implements InstitutionEvent {}

    record InstitutionSuspended() implements InstitutionEvent {}

    record InstitutionResumed() implements InstitutionEvent {}

    record InstitutionClosed() implements InstitutionEvent {}

    record QualificationIssued(UUID qualification) implements InstitutionEvent {}

    record QualificationBegan(UUID qualification) implements InstitutionEvent {}

    record QualificationSuspended(UUID qualification) implements InstitutionEvent {}

    record QualificationResumed(UUID qualification) implements InstitutionEvent {}

    record QualificationRevoked(UUID qualification) implements InstitutionEvent {}

    record QualificationCancelled(UUID qualification) implements InstitutionEvent {}

    record QualificationExpired(UUID qualification) implements InstitutionEvent {}

    record QualificationCarriedOn(UUID qualification) implements InstitutionEvent {}

    record QualificationCorrected(UUID qualification) implements InstitutionEvent {}

    record DualCertifiedGained() implements InstitutionEvent {}

    record DualCertifiedLost() implements InstitutionEvent {}

    record DualCertificationChanged() implements InstitutionEvent {}
}
