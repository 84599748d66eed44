package org.yiyang.insurance.correction;

import org.yiyang.kit.history.Fact;

/** Everything that is noted about requests; nobody else consumes it, so that it has no topic. */
sealed interface CorrectionEvent extends Fact {
    record CorrectionAsked() implements CorrectionEvent {}

    record CorrectionGranted() implements CorrectionEvent {}

    record CorrectionRefused() implements CorrectionEvent {}

    record CorrectionWithdrawn() implements CorrectionEvent {}
}
