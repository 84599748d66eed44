package org.yiyang.referral.consultation;

import org.yiyang.kit.history.Fact;

/** Everything that is noted about remote consultations; nobody else consumes it, so that it has no topic. */
sealed interface ConsultationEvent extends Fact {
    record ConsultationAsked() implements ConsultationEvent {}

    record ConsultationAnswered() implements ConsultationEvent {}

    record ConsultationReferred() implements ConsultationEvent {}

    record ConsultationDeclined() implements ConsultationEvent {}

    record ConsultationWithdrawn() implements ConsultationEvent {}

    record ConsultationOverdue() implements ConsultationEvent {}

    record ConsultationSucceeded() implements ConsultationEvent {}

    record ConsultationEnded() implements ConsultationEvent {}
}
