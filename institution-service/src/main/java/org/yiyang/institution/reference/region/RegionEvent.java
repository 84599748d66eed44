package org.yiyang.institution.reference.region;

import org.yiyang.kit.history.Fact;

/** Everything that is published about regions. */
sealed interface RegionEvent extends Fact {
    record RegionEntered() implements RegionEvent {}

    record RegionChanged() implements RegionEvent {}

    record RegionAbolished() implements RegionEvent {}

    record RegionCorrected() implements RegionEvent {}
}
