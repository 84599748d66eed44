package org.yiyang.insurance.designation;

import org.yiyang.kit.history.Fact;

/** Everything that this service publishes about a designation. */
public sealed interface DesignationEvent extends Fact {
    /** What a round of evaluation has come to. */
    static DesignationEvent evaluated(DesignationStatus result) {
        if (result == DesignationStatus.EVALUATED_PASS) {
            return new EvaluationPassed();
        }
        return result == DesignationStatus.BARRED ? new DesignationBarred() : new EvaluationFailed();
    }

    record DesignationSubmitted() implements DesignationEvent {}

    record SupplementRequired() implements DesignationEvent {}

    record DesignationSupplemented() implements DesignationEvent {}

    record DesignationAccepted() implements DesignationEvent {}

    record DesignationRefused() implements DesignationEvent {}

    record EvaluationBegun() implements DesignationEvent {}

    record EvaluationPassed() implements DesignationEvent {}

    record EvaluationFailed() implements DesignationEvent {}

    record DesignationBarred() implements DesignationEvent {}

    record RectificationBegun() implements DesignationEvent {}

    record DesignationPublicised() implements DesignationEvent {}

    record NegotiationBegun() implements DesignationEvent {}

    record DesignationSignedByOne() implements DesignationEvent {}

    record DesignationSigned() implements DesignationEvent {}

    record DesignationActive() implements DesignationEvent {}

    record DesignationSuspended() implements DesignationEvent {}

    record SuspensionDecided() implements DesignationEvent {}

    record DesignationResumed() implements DesignationEvent {}

    record DesignationTerminated() implements DesignationEvent {}

    record DesignationDiscontinued() implements DesignationEvent {}

    record DesignationExpired() implements DesignationEvent {}

    record DesignationChangeReported() implements DesignationEvent {}

    record RegisterChangeNoted() implements DesignationEvent {}

    record UnreportedChangeFound() implements DesignationEvent {}

    record DesignationCorrected() implements DesignationEvent {}

    record DesignationTakenOver() implements DesignationEvent {}

    record ResumptionRequested() implements DesignationEvent {}

    record RenewalDue() implements DesignationEvent {}

    record RenewalOverdue() implements DesignationEvent {}

    record RenewalRequested() implements DesignationEvent {}

    record RenewalDeclined() implements DesignationEvent {}

    record RenewalWaived() implements DesignationEvent {}

    /** Something was recorded by which its state does not change: for the two sides, or of what comes with the agreement. */
    record DesignationUpdated() implements DesignationEvent {}

    record DesignationRenewed() implements DesignationEvent {}

    record DesignationTermBegun() implements DesignationEvent {}

    record DesignationWithdrawn() implements DesignationEvent {}

    record DesignationFollowedLicence() implements DesignationEvent {}
}
