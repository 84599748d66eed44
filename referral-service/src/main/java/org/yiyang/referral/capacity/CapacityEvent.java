package org.yiyang.referral.capacity;

import org.yiyang.kit.history.Fact;

/** Everything that is noted about capacity and holds; nobody else consumes it, so that it has no topic. */
sealed interface CapacityEvent extends Fact {
    record CapacityStated() implements CapacityEvent {}

    record CapacityWithdrawn() implements CapacityEvent {}

    record CapacityExpired() implements CapacityEvent {}

    record Held() implements CapacityEvent {}

    record Taken() implements CapacityEvent {}

    record Consumed() implements CapacityEvent {}

    record Released() implements CapacityEvent {}

    record HoldExpired() implements CapacityEvent {}
}
