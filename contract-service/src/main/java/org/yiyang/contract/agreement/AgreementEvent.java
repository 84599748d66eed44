package org.yiyang.contract.agreement;

import java.util.UUID;
import org.yiyang.kit.history.Fact;

/** Everything that this service publishes about an agreement. */
public sealed interface AgreementEvent extends Fact {
    record AgreementDrafted() implements AgreementEvent {}

    record AgreementRevised() implements AgreementEvent {}

    record AgreementProposed() implements AgreementEvent {}

    record AgreementCountered() implements AgreementEvent {}

    record AgreementAgreed() implements AgreementEvent {}

    record AgreementPartiallySigned() implements AgreementEvent {}

    record AgreementSigned() implements AgreementEvent {}

    record FilingEntered() implements AgreementEvent {}

    record FilingRefused() implements AgreementEvent {}

    record FilingResubmitted() implements AgreementEvent {}

    record FilingLapsed() implements AgreementEvent {}

    record AgreementFiled() implements AgreementEvent {}

    record AgreementTakenOver() implements AgreementEvent {}

    record AgreementEffective() implements AgreementEvent {}

    record AgreementSuspended() implements AgreementEvent {}

    record SuspensionLifted() implements AgreementEvent {}

    record AgreementResumed() implements AgreementEvent {}

    record AgreementTerminated() implements AgreementEvent {}

    record AgreementExpired() implements AgreementEvent {}

    record AgreementReinstated() implements AgreementEvent {}

    record AgreementCancelled() implements AgreementEvent {}

    record AgreementCorrected() implements AgreementEvent {}

    record TerminationNotified() implements AgreementEvent {}

    record TerminationAgreed() implements AgreementEvent {}

    record TerminationWithdrawn() implements AgreementEvent {}

    record RenewalObjected() implements AgreementEvent {}

    record AgreementRenewed() implements AgreementEvent {}

    record AgreementNotRenewed() implements AgreementEvent {}

    record AmendmentOffered() implements AgreementEvent {}

    record AmendmentSigned() implements AgreementEvent {}

    record AgreementAmended() implements AgreementEvent {}

    record AmendmentFiled() implements AgreementEvent {}

    record AmendmentFilingRefused() implements AgreementEvent {}

    record AmendmentFilingResubmitted() implements AgreementEvent {}

    record AmendmentEnded() implements AgreementEvent {}

    record AgreementCarriedOver() implements AgreementEvent {}

    record SuccessionChanged() implements AgreementEvent {}

    record LiaisonNamed() implements AgreementEvent {}

    record PostingChanged(UUID posting) implements AgreementEvent {}

    record HomeMoved() implements AgreementEvent {}

    record PeriodsChanged() implements AgreementEvent {}
}
