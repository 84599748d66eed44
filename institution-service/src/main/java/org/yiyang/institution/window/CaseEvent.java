package org.yiyang.institution.window;

import org.yiyang.kit.history.Fact;

/** Everything that happens to a case; it has no topic, the register publishes what a case has changed. */
sealed interface CaseEvent extends Fact {
    record CaseDrafted() implements CaseEvent {}

    record CaseRevised() implements CaseEvent {}

    record CaseSubmitted() implements CaseEvent {}

    record CorrectionRequired() implements CaseEvent {}

    record CaseAccepted() implements CaseEvent {}

    record CaseNotAccepted() implements CaseEvent {}

    record TaskDecided() implements CaseEvent {}

    record ClockMoved() implements CaseEvent {}

    record CaseIssued() implements CaseEvent {}

    record CaseClosed() implements CaseEvent {}

    record CaseWithdrawn() implements CaseEvent {}

    record CaseOverdue() implements CaseEvent {}

    record CaseCorrected() implements CaseEvent {}
}
