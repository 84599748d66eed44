package org.yiyang.institution.monitoring;

import org.yiyang.kit.history.Fact;

/** Everything that happens to a reported snapshot. */
sealed interface SnapshotEvent extends Fact {
    record SnapshotSubmitted() implements SnapshotEvent {}

    record SnapshotTakenOver() implements SnapshotEvent {}

    record SnapshotConfirmed() implements SnapshotEvent {}

    record SnapshotReturned() implements SnapshotEvent {}

    record SnapshotReopened() implements SnapshotEvent {}

    record SnapshotSuperseded() implements SnapshotEvent {}

    record SnapshotCorrected() implements SnapshotEvent {}
}
