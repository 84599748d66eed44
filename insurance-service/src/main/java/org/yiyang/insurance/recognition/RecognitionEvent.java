package org.yiyang.insurance.recognition;

import org.yiyang.kit.history.Fact;

/** Everything that is noted about recognitions; nobody else consumes it, so that it has no topic. */
sealed interface RecognitionEvent extends Fact {
    record DesignationRecognised() implements RecognitionEvent {}

    record RecognitionEnded() implements RecognitionEvent {}
}
